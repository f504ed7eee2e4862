'use client';

import { useState } from 'react';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import { Button } from '@/components/ui/button.tsx';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { showToast } from '@/components/ui/toasts.ts';
import { useForgetHistory } from '@/lib/browser/queries/use-forget-history.ts';

/** Deletes the reading history for good, after asking. */
export function DeleteHistory() {
  const [asking, setAsking] = useState(false);
  const { run, busy } = useForgetHistory();

  function forget() {
    run()
      .then(
        ({ loans }) =>
          showToast({
            title: 'Your reading history is deleted',
            description: `${loans} past ${loans === 1 ? 'loan' : 'loans'} no longer say whose they were.`,
          }),
        tellFailure,
      )
      .finally(() => setAsking(false));
  }

  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        Delete my reading history
      </Button>
      <ConfirmDialog
        open={asking}
        title="Delete your reading history?"
        action="Delete for good"
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={forget}
      >
        Nobody can bring it back, not even the library. What you have on loan now stays.
      </ConfirmDialog>
    </>
  );
}
