'use client';

import { Card } from '@/components/ui/card.tsx';
import { Code } from '@/components/ui/code.tsx';
import { Fact, Facts } from '@/components/ui/facts.tsx';
import { countdown } from '@/components/ui/relative-time.ts';
import { Section } from '@/components/ui/section.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import { useNow } from '@/components/ui/use-now.ts';
import type { Me } from '@/lib/contract/me.ts';

type TokenProps = { readonly token: Me['token'] };

/** The access token behind this answer: facts about it, never the token. */
export function TokenSection({ token }: TokenProps) {
  return (
    <Section
      title="Your token"
      hint="A short-lived proof from Microsoft. It is renewed by itself while you work; changes of your roles arrive with the next one."
    >
      <Card className="px-5 py-2">
        <div className="border-line border-b py-3">
          <p className="text-muted text-sm">Expires in</p>
          <Countdown until={token.expiresAt} />
        </div>
        <Facts>
          <Fact name="Expires">
            <Timestamp show="absolute" at={token.expiresAt} />
          </Fact>
          <Fact name="Issued">
            <Timestamp show="absolute" at={token.issuedAt} />
          </Fact>
          <Fact name="Scopes">
            <Code>{token.scopes.join(' ') || '—'}</Code>
          </Fact>
          <Fact name="Issuer">
            <Code>{token.issuer}</Code>
          </Fact>
          <Fact name="Audience">
            <Code>{token.audience}</Code>
          </Fact>
          <Fact name="Version">{token.version}</Fact>
        </Facts>
      </Card>
    </Section>
  );
}

function Countdown({ until }: { readonly until: string }) {
  const now = useNow(1000);
  const end = Date.parse(until);
  return (
    <p role="timer" className="font-display text-3xl font-semibold tabular-nums">
      {end > now ? countdown(end, now) : 'Expired: the next request brings a new one'}
    </p>
  );
}
