import { Notice } from '@/components/ui/notice.tsx';
import type { Platform } from '@/lib/contract/platform.ts';

const titles = {
  degraded: 'The vault could not be read; the app goes on with what it has',
  down: 'The vault could not be read for longer than values may be kept',
} as const;

/** Says something only when something is wrong. */
export function VaultHealth({ vault }: { readonly vault: Platform['vault'] }) {
  if (vault.status === 'ready') return null;
  return (
    <Notice tone={vault.status === 'down' ? 'danger' : 'warning'} title={titles[vault.status]}>
      {vault.detail ? <p className="wrap-anywhere">{vault.detail}</p> : null}
    </Notice>
  );
}
