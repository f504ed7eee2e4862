'use client';

import { type ReactNode, useState } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import { useNow } from '@/components/ui/use-now.ts';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import { useUndoImport } from '@/lib/browser/queries/use-undo-import.ts';
import type { Import } from '@/lib/contract/imports.ts';
import { countWords, plural, takenWords } from './count-words.ts';
import { KeptRows } from './kept-rows.tsx';
import { UndoImport } from './undo-import.tsx';
import { UndoProgress } from './undo-progress.tsx';
import { WrongRows } from './wrong-rows.tsx';

const badges = {
  running: ['warning', 'Interrupted'],
  finished: ['accent', 'Done'],
  cancelled: ['plain', 'Cancelled'],
  undoing: ['warning', 'Undone in part'],
  undone: ['plain', 'Undone'],
} as const satisfies Record<Import['state'], readonly ['plain' | 'accent' | 'warning', string]>;

const minuteMs = 60_000;

/** Which rows are shown below the entry. */
type Unfolded = 'wrong' | 'kept' | null;

type ImportEntryProps = {
  readonly entry: Import;
  /** Whether this very page is sending its rows. */
  readonly running: boolean;
};

/** One import of the past, or one that is still being sent, by this page or another. */
export function ImportEntry({ entry, running }: ImportEntryProps) {
  const [unfolded, setUnfolded] = useState<Unfolded>(null);
  const kept = useNow(minuteMs) <= Date.parse(entry.keptUntil);
  const mayUndo = useMayUndo(entry) && entry.state !== 'undone';
  const fold = { unfolded, onUnfold: setUnfolded };
  return (
    <li className="grid gap-3 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Account entry={entry} running={running} />
        {kept && !running && entry.wrong > 0 ? (
          <FoldButton {...fold} what="wrong">
            {plural(entry.wrong, 'row', 'rows')} not imported
          </FoldButton>
        ) : null}
        {kept && entry.kept > 0 ? (
          <FoldButton {...fold} what="kept">
            {plural(entry.kept, 'change stayed', 'changes stayed')}
          </FoldButton>
        ) : null}
        {kept && !running && mayUndo ? <UndoImport undone={entry} /> : null}
      </div>
      {kept && entry.state === 'undoing' ? <UndoProgress entry={entry} /> : null}
      {unfolded === 'wrong' ? <WrongRows id={entry.id} /> : null}
      {unfolded === 'kept' ? <KeptRows id={entry.id} /> : null}
    </li>
  );
}

/** What it was, who did it and when, and how to go on with one that was broken off. */
function Account({ entry, running }: ImportEntryProps) {
  const { busy: undoing } = useUndoImport(entry.id);
  const [tone, words] = badges[entry.state];
  const open = entry.state === 'running';
  const now = (open && running && 'Running') || (undoing && 'Undoing') || words;
  return (
    <div className="min-w-0 flex-1 basis-64">
      <p className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 break-words font-semibold">{entry.fileName}</span>
        <Badge tone={tone}>{now}</Badge>
      </p>
      <p className="text-muted text-sm">
        {countWords(entry)} · {entry.startedBy}, <Timestamp at={entry.startedAt} />
      </p>
      {open && !running ? (
        <p className="text-muted text-sm">
          Sent until now: {takenWords(entry)}.{' '}
          {entry.yours
            ? 'Choose the same file again to go on.'
            : `Only ${entry.startedBy} can go on with it.`}
        </p>
      ) : null}
    </div>
  );
}

type FoldButtonProps = {
  readonly what: Exclude<Unfolded, null>;
  readonly unfolded: Unfolded;
  readonly onUnfold: (what: Unfolded) => void;
  readonly children: ReactNode;
};

function FoldButton({ what, unfolded, onUnfold, children }: FoldButtonProps) {
  const open = unfolded === what;
  return (
    <Button
      size="small"
      look="quiet"
      aria-expanded={open}
      onClick={() => onUnfold(open ? null : what)}
    >
      {children}
    </Button>
  );
}

/** Whoever began an import, and who may change books and copies one by one. */
function useMayUndo({ yours }: Import): boolean {
  const [mayEdit, mayManage] = [useCan('books.edit'), useCan('copies.manage')];
  return yours || (mayEdit && mayManage);
}
