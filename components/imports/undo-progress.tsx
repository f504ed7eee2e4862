'use client';

import { ProgressBar } from '@/components/ui/progress-bar.tsx';
import { useUndoImport } from '@/lib/browser/queries/use-undo-import.ts';
import type { Import } from '@/lib/contract/imports.ts';
import { undoneOf, undoneWords } from './count-words.ts';

type UndoProgressProps = {
  readonly entry: Import;
  /** Whether it is announced elsewhere. */
  readonly quiet?: boolean;
};

/** How far an import is undone, by this page or by one that was closed meanwhile. */
export function UndoProgress({ entry, quiet = false }: UndoProgressProps) {
  const { busy } = useUndoImport(entry.id);
  const { done, all } = undoneOf(entry);
  return (
    <div className="grid gap-2">
      <p role={quiet ? undefined : 'status'} className="text-muted text-sm">
        {undoneWords(entry)}
        {busy ? ' …' : '. If nobody is undoing it any more, go on with it here.'}
      </p>
      <ProgressBar label="Changes undone" value={done} of={all} />
    </div>
  );
}
