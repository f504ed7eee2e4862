'use client';

import { Download } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { Section } from '@/components/ui/section.tsx';
import type { RowProblem } from '@/lib/browser/book-file/book-file-messages.ts';

/** As many as a person reads; the file has all of them. */
const shown = 50;

type ProblemListProps = {
  readonly title: string;
  readonly problems: readonly RowProblem[];
  readonly onSave: () => void;
};

/** Rows that do not come in, each with the reason, and all of them as a file to correct. */
export function ProblemList({ title, problems, onSave }: ProblemListProps) {
  if (problems.length === 0) return null;
  const more = problems.length - shown;
  return (
    <Section
      title={title}
      hint="Correct them in the file that you save here, and import that one later."
      action={
        <Button size="small" onClick={onSave}>
          <Download aria-hidden /> Save these rows as CSV
        </Button>
      }
    >
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface text-sm">
        {problems.slice(0, shown).map(({ row, reason }) => (
          <li key={row} className="flex gap-4 px-4 py-2.5">
            <span className="w-20 shrink-0 text-muted tabular-nums">Row {row}</span>
            <span className="min-w-0 break-words">{reason}</span>
          </li>
        ))}
        {more > 0 ? (
          <li className="px-4 py-2.5 text-muted">
            And {more.toLocaleString('en-GB')} more, in the file.
          </li>
        ) : null}
      </ul>
    </Section>
  );
}
