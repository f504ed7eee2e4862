'use client';

import { ProgressBar } from '@/components/ui/progress-bar.tsx';
import { useUndoImport } from '@/lib/browser/queries/use-undo-import.ts';
import type { Import } from '@/lib/contract/imports.ts';
import { undoneOf, undoneWords } from './count-words.ts';

/** How far an import is undone, by this page or by one that was closed meanwhile. */
export function UndoProgress({ entry }: { readonly entry: Import }) {
  const { busy } = useUndoImport(entry.id);
  const { done, all } = undoneOf(entry);
  return (
    <div className="grid gap-2">
      <p role="status" className="text-muted text-sm">
        {undoneWords(entry)}
        {busy ? ' …' : '. Whoever began may have left: going on undoes the rest.'}
      </p>
      <ProgressBar label="Changes undone" value={done} of={all} />
    </div>
  );
}
