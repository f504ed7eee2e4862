'use client';

import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import { Button } from '@/components/ui/button.tsx';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { showToast } from '@/components/ui/toasts.ts';
import { useUndoImport } from '@/lib/browser/queries/use-undo-import.ts';
import type { Import } from '@/lib/contract/imports.ts';
import { plural } from './count-words.ts';

type UndoImportProps = { readonly undone: Import; readonly onUndone?: () => void };

/** Takes a whole import back, after asking; one that was undone in part goes on without. */
export function UndoImport({ undone, onUndone }: UndoImportProps) {
  const [asking, setAsking] = useState(false);
  const { undo, busy } = useUndoImport(undone.id);
  const begun = undone.state === 'undoing';

  function start() {
    setAsking(false);
    undo().then((latest) => {
      showToast({ title: 'The import is undone', description: keptWords(latest) });
      onUndone?.();
    }, tellFailure);
  }

  return (
    <>
      <Button size="small" busy={busy} onClick={begun ? start : () => setAsking(true)}>
        {busy ? null : <Undo2 aria-hidden />} {begun && !busy ? 'Go on undoing' : 'Undo'}
        <span className="sr-only">the import of {undone.fileName}</span>
      </Button>
      <ConfirmDialog
        open={asking}
        title="Undo this import?"
        action="Undo the import"
        onClose={() => setAsking(false)}
        onConfirm={start}
      >
        What came in with {undone.fileName} leaves the catalogue, and what it corrected is as
        before. Books that were lent, reserved or changed since then stay, and are named.
      </ConfirmDialog>
    </>
  );
}

function keptWords({ kept, fileName }: Import): string {
  if (kept === 0) return `Nothing of ${fileName} is left in the catalogue.`;
  return `${plural(kept, 'change', 'changes')} stayed: see the history below.`;
}
