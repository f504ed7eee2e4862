import { ChevronDown } from 'lucide-react';
import { Code } from '@/components/ui/code.tsx';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import { claimText, meaningOf } from './claim-meanings.ts';

type ClaimsProps = { readonly claims: Readonly<Record<string, unknown>> };

/** For debugging: every claim as the API read it, with what it means. */
export function ClaimsSection({ claims }: ClaimsProps) {
  const rows = Object.entries(claims).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return (
    <details className="group rounded-xl border border-line bg-surface">
      <summary className="flex min-h-14 cursor-pointer list-none items-center justify-between gap-4 rounded-xl px-5 font-semibold [&::-webkit-details-marker]:hidden">
        <h2 className="font-display text-xl">Every claim in your token</h2>
        <ChevronDown aria-hidden className="size-5 transition-transform group-open:rotate-180" />
      </summary>
      <div className="flex flex-wrap items-center justify-between gap-4 border-line border-t px-5 py-3">
        <p className="max-w-[60ch] text-muted text-sm">
          As the API read them after checking the signature. The token itself is never shown.
        </p>
        <CopyButton look="secondary" what="claims" text={JSON.stringify(claims, null, 2)} />
      </div>
      <dl className="divide-y divide-line border-line border-t">
        {rows.map(([claim, value]) => (
          <div
            key={claim}
            className="grid gap-x-6 gap-y-0.5 px-5 py-3 text-sm md:grid-cols-[11rem_1fr_1fr]"
          >
            <dt>
              <Code className="font-semibold">{claim}</Code>
            </dt>
            <dd className="min-w-0">
              <Code>{claimText(claim, value)}</Code>
            </dd>
            <dd className="text-muted">{meaningOf(claim)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
