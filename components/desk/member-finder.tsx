'use client';

import { Command } from 'cmdk';
import { useEffect, useRef, useState } from 'react';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { inputStyles } from '@/components/ui/field.tsx';
import { useDebounced } from '@/components/ui/use-debounced.ts';
import { useMembers } from '@/lib/browser/queries/use-members.ts';
import type { Member } from '@/lib/contract/member.ts';

const settledAfterMs = 150;

type MemberFinderProps = { readonly onChoose: (member: Member) => void };

/** A name, the arrow keys and Enter. */
export function MemberFinder({ onChoose }: MemberFinderProps) {
  const [words, setWords] = useState('');
  const asked = useDebounced(words.trim(), settledAfterMs);
  const members = useMembers(asked);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = asked === words.trim() ? (members.data?.items ?? []) : [];
  return (
    <div className="grid grid-cols-1 gap-2">
      <Command label="Lend to" shouldFilter={false} loop className="grid gap-2">
        <Command.Input
          ref={field}
          value={words}
          onValueChange={setWords}
          placeholder="Lend to: a name"
          className={`${inputStyles} h-11 md:h-10`}
        />
        <Command.List className={asked ? 'rounded-lg border border-line p-1' : undefined}>
          {asked && members.data && found.length === 0 ? (
            <p className="px-3 py-3 text-muted text-sm">
              Nobody of that name has used the library yet. They are known once they open the app.
            </p>
          ) : null}
          {found.map((member) => (
            <Command.Item
              key={member.id}
              value={member.id}
              onSelect={() => onChoose(member)}
              className="flex min-h-11 md:min-h-10 cursor-pointer items-center justify-between gap-4 rounded-md px-3 text-sm data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent-strong"
            >
              <span className="truncate">{member.name}</span>
              <span className="text-muted text-xs tabular-nums">
                {member.openLoans === 1 ? '1 loan' : `${member.openLoans} loans`}
              </span>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
      {/* Not in the list, which takes every Enter for a choice. */}
      {members.error ? (
        <ProblemNotice error={members.error} onRetry={() => void members.refetch()} />
      ) : null}
    </div>
  );
}
