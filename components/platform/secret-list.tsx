import { KeyRound } from 'lucide-react';
import { Code } from '@/components/ui/code.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Section } from '@/components/ui/section.tsx';
import type { Platform, PlatformSecret } from '@/lib/contract/platform.ts';
import { durationWords } from './duration-words.ts';
import { vaultName } from './platform-names.ts';
import { SecretEntry } from './secret-entry.tsx';

type SecretListProps = {
  readonly secrets: readonly PlatformSecret[];
  readonly vault: Platform['vault'];
};

/** Every secret the app holds: all about it but what it is. */
export function SecretList({ secrets, vault }: SecretListProps) {
  return (
    <Section title="Secrets" hint={<VaultSentence vault={vault} />}>
      {secrets.length === 0 ? (
        <EmptyState icon={KeyRound} title="No secret is read">
          Everything the app needs is in its settings below.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {secrets.map((secret) => (
            <SecretEntry key={secret.name} secret={secret} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function VaultSentence({ vault }: Pick<SecretListProps, 'vault'>) {
  return (
    <>
      From {vaultName(vault.provider)}
      {vault.address ? (
        <>
          {' '}
          <Code>{vault.address}</Code>
        </>
      ) : null}
      , read again every {durationWords(vault.refreshSeconds)}. When reading fails, a value stays in
      use for {durationWords(vault.keepSeconds)}.
    </>
  );
}
