import { ChevronDown, Cog, UserRound } from 'lucide-react';
import { RoleNames } from '@/components/access/role-names.tsx';
import { Code } from '@/components/ui/code.tsx';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import { Fact, Facts } from '@/components/ui/facts.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import type { Denial } from '@/lib/contract/denials.ts';
import { denialSentence } from './denial-sentence.ts';

type DenialEntryProps = { readonly denial: Denial; readonly open: boolean };

/** One refusal: the sentence always, the particulars on demand. */
export function DenialEntry({ denial, open }: DenialEntryProps) {
  const Kind = denial.kind === 'person' ? UserRound : Cog;
  return (
    <li>
      <details open={open} className="group">
        <summary className="flex cursor-pointer list-none gap-4 px-5 py-4 outline-offset-[-2px] [&::-webkit-details-marker]:hidden">
          <Kind aria-hidden className="mt-1 size-4.5 shrink-0 text-muted" />
          <span className="min-w-0 flex-1">
            <span className="block">{denialSentence(denial)}</span>
            <span className="mt-0.5 flex flex-wrap gap-x-3 text-muted text-sm">
              <Timestamp at={denial.at} />
              <Code>
                {denial.method} {denial.path}
              </Code>
            </span>
          </span>
          <ChevronDown
            aria-hidden
            className="mt-1 size-4.5 shrink-0 text-muted transition-transform group-open:rotate-180"
          />
        </summary>
        <div className="px-5 pb-4 md:pl-14">
          <Particulars denial={denial} />
        </div>
      </details>
    </li>
  );
}

function Particulars({ denial }: { readonly denial: Denial }) {
  return (
    <div className="rounded-lg bg-paper px-4 py-1">
      <Facts>
        <Fact name="When">
          <Timestamp show="absolute" at={denial.at} />
        </Fact>
        <Fact name={denial.kind === 'person' ? 'Person (object id)' : 'Service (object id)'}>
          <Code>{denial.objectId}</Code>
        </Fact>
        <Fact name="Through the app">
          <Code>{denial.clientId}</Code>
        </Fact>
        {denial.permission ? (
          <Fact name="Permission">
            <Code>{denial.permission}</Code>
          </Fact>
        ) : null}
        <Fact name="Roles held">
          <RoleNames roles={denial.heldRoles} />
        </Fact>
        <Fact name="Would have opened">
          <RoleNames roles={denial.grantedBy} none="no role would have" />
        </Fact>
        <CopyableFact name="Receipt" value={denial.id} />
        <CopyableFact name="Trace" value={denial.trace} />
      </Facts>
    </div>
  );
}

function CopyableFact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <Fact name={name} action={<CopyButton iconOnly text={value} what={name.toLowerCase()} />}>
      <Code>{value}</Code>
    </Fact>
  );
}
