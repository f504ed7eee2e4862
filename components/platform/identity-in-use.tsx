import { Card } from '@/components/ui/card.tsx';
import { Code } from '@/components/ui/code.tsx';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import { Fact, Facts } from '@/components/ui/facts.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Section } from '@/components/ui/section.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import type { PlatformIdentity } from '@/lib/contract/platform.ts';
import { cloudName } from './platform-names.ts';
import { TokenExpiry } from './token-expiry.tsx';

type IdentityProps = { readonly identity: PlatformIdentity };

/** Whom the cloud takes the app for. */
export function IdentityInUse({ identity }: IdentityProps) {
  return (
    <Section title="The app’s own identity" hint="What it proves to the services it calls.">
      {identity.warnings.map((warning) => (
        <Notice key={warning} tone="warning" title="A stored credential is in use">
          <p>{warning}</p>
        </Notice>
      ))}
      {identity.lastError ? <LastError error={identity.lastError} /> : null}
      <Card className="px-5 py-2">
        <Facts>
          <Fact name="Cloud">{cloudName(identity.cloud)}</Fact>
          <Fact name="Found by">
            {identity.source ? <Code>{identity.source}</Code> : 'Not asked for yet'}
          </Fact>
          {identity.endpoint ? (
            <Fact name="Asked at">
              <Code>{identity.endpoint}</Code>
            </Fact>
          ) : null}
          <Principal principal={identity.principal} />
          {identity.tokens.map((token) => (
            <TokenExpiry key={token.resource} token={token} />
          ))}
        </Facts>
      </Card>
    </Section>
  );
}

function LastError({ error }: { readonly error: NonNullable<PlatformIdentity['lastError']> }) {
  return (
    <Notice tone="danger" title="The last request for a token failed">
      <p className="wrap-anywhere">{error.message}</p>
      <p className="text-muted">
        <Timestamp at={error.at} />
      </p>
    </Notice>
  );
}

const parts = [
  ['objectId', 'Object id'],
  ['clientId', 'Client id'],
  ['tenantId', 'Tenant id'],
  ['resource', 'Resource'],
] as const;

function Principal({ principal }: Pick<PlatformIdentity, 'principal'>) {
  return parts.map(([part, name]) => {
    const id = principal?.[part];
    if (!id) return null;
    return (
      <Fact
        key={part}
        name={name}
        action={<CopyButton iconOnly text={id} what={`the app’s ${name.toLowerCase()}`} />}
      >
        <Code className="text-xs">{id}</Code>
      </Fact>
    );
  });
}
