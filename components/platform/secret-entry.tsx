import { Badge } from '@/components/ui/badge.tsx';
import { Code } from '@/components/ui/code.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import type { PlatformSecret } from '@/lib/contract/platform.ts';
import { SecretMoment } from './secret-moment.tsx';
import { secretStatus } from './secret-status.ts';

/** One secret: which version, how old, read when, read again when, and what went wrong. */
export function SecretEntry({ secret }: { readonly secret: PlatformSecret }) {
  const { label, tone, meaning } = secretStatus(secret.status);
  return (
    <li className="grid gap-3 px-5 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <p className="font-semibold wrap-anywhere">{secret.name}</p>
          <Code className="text-muted text-xs">{secret.setting}</Code>
        </div>
        <Badge tone={tone}>{label}</Badge>
      </div>
      {meaning ? <p className="text-sm">{meaning}</p> : null}
      {secret.lastError ? <SecretError error={secret.lastError} /> : null}
      {secret.version ? <Particulars secret={secret} /> : null}
    </li>
  );
}

function SecretError({ error }: { readonly error: NonNullable<PlatformSecret['lastError']> }) {
  return (
    <p className="rounded-lg bg-danger-soft px-3 py-2 text-danger text-sm wrap-anywhere">
      {error.message} (<Timestamp at={error.at} />)
    </p>
  );
}

function Particulars({ secret }: { readonly secret: PlatformSecret }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 text-sm md:grid-cols-3 lg:grid-cols-5">
      <div className="col-span-2 min-w-0 md:col-span-1">
        <dt className="text-muted">Version</dt>
        <dd className="truncate" title={secret.version ?? undefined}>
          <Code className="text-xs">{secret.version}</Code>
        </dd>
      </div>
      <SecretMoment name="Made" at={secret.createdAt} none="not told" />
      <SecretMoment name="Expires" at={secret.expiresAt} none="never" />
      <SecretMoment name="Last read" at={secret.readAt} none="not yet" />
      <SecretMoment name="Next read" at={secret.nextReadAt} none="not planned" />
    </dl>
  );
}
