'use client';

import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { useUnsavedWork } from '@/components/ui/use-unsaved-work.ts';
import { type ImportFlow, isBegun } from './import-flow.ts';

/** Asks before the page is left with rows on their way, or with what was said of a file. */
export function LeaveImport({ flow }: { readonly flow: ImportFlow }) {
  const [leave, setLeave] = useState<(() => void) | null>(null);
  const sending = flow.step === 'importing';
  useUnsavedWork(sending || isBegun(flow), {
    isUnsaved: () => true,
    ask: (next) => setLeave(() => next),
  });
  return (
    <ConfirmDialog
      open={leave !== null}
      title={sending ? 'Stop the import here?' : 'Leave without importing?'}
      action="Leave"
      keep="Stay"
      onClose={() => setLeave(null)}
      onConfirm={() => {
        setLeave(null);
        leave?.();
      }}
    >
      {sending
        ? 'No more rows are sent once you leave. What is in stays, and choosing the same file again goes on from there.'
        : 'Nothing was imported yet. The file has to be chosen again, and what you said of it is lost.'}
    </ConfirmDialog>
  );
}
