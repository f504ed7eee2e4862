import { Badge } from '@/components/ui/badge.tsx';
import { Code } from '@/components/ui/code.tsx';
import { Section } from '@/components/ui/section.tsx';
import type { IdentitySource } from '@/lib/contract/platform.ts';
import { chainOutcome } from './chain-outcome.ts';

/** Where the SDK looked, in its order, and why it went on. */
export function IdentityChain({ chain }: { readonly chain: readonly IdentitySource[] }) {
  return (
    <Section
      title="How it was found"
      hint="The places that are asked, in this order. The first that answers is used."
    >
      {chain.length === 0 ? (
        <p className="rounded-xl border border-line border-dashed px-5 py-6 text-muted text-sm">
          No place is asked: secrets come from the environment, and nothing else needs an identity.
        </p>
      ) : (
        <ol className="divide-y divide-line rounded-xl border border-line bg-surface">
          {chain.map((source, index) => (
            <ChainLink key={source.name} source={source} place={index + 1} />
          ))}
        </ol>
      )}
    </Section>
  );
}

type ChainLinkProps = { readonly source: IdentitySource; readonly place: number };

function ChainLink({ source, place }: ChainLinkProps) {
  const { label, tone } = chainOutcome(source.outcome);
  return (
    <li className="flex gap-4 px-5 py-3.5 text-sm">
      <span aria-hidden className="w-4 shrink-0 text-muted tabular-nums">
        {place}
      </span>
      <div className="grid min-w-0 flex-1 gap-1">
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <Code>{source.name}</Code>
          <Badge tone={tone}>{label}</Badge>
        </div>
        {source.reason ? <p className="text-muted wrap-anywhere">{source.reason}</p> : null}
      </div>
    </li>
  );
}
