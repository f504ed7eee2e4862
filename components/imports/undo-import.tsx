'use client';

import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import { Button } from '@/components/ui/button.tsx';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { showToast } from '@/components/ui/toasts.ts';
import { sendImport } from '@/lib/browser/queries/send-import.ts';
import { useCatalogueRefresh } from '@/lib/browser/queries/use-catalogue-refresh.ts';
import type { Import } from '@/lib/contract/imports.ts';
import { plural } from './count-words.ts';

type UndoImportProps = { readonly undone: Import; readonly onUndone?: () => void };

/** Takes a whole import back, after asking; a long one part by part. */
export function UndoImport({ undone, onUndone }: UndoImportProps) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const refresh = useCatalogueRefresh();

  async function undo() {
    setBusy(true);
    try {
      const latest = await untilUndone(undone.id);
      showToast({ title: 'The import is undone', description: keptWords(latest) });
      onUndone?.();
    } catch (error) {
      tellFailure(error);
    } finally {
      setBusy(false);
      setAsking(false);
      refresh();
    }
  }

  return (
    <>
      <Button size="small" busy={busy} onClick={() => setAsking(true)}>
        {busy ? null : <Undo2 aria-hidden />} Undo
        <span className="sr-only">the import of {undone.fileName}</span>
      </Button>
      <ConfirmDialog
        open={asking}
        title="Undo this import?"
        action="Undo the import"
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void undo()}
      >
        What came in with {undone.fileName} leaves the catalogue, and what it corrected is as
        before. Books that were lent, reserved or changed since then stay, and are named.
      </ConfirmDialog>
    </>
  );
}

async function untilUndone(id: string): Promise<Import> {
  for (;;) {
    const latest = await sendImport.undo(id);
    if (latest.state === 'undone') return latest;
  }
}

function keptWords({ kept, fileName }: Import): string {
  if (kept === 0) return `Nothing of ${fileName} is left in the catalogue.`;
  return `${plural(kept, 'change', 'changes')} stayed: see the history below.`;
}
