'use client';

import { useState } from 'react';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import { Button } from '@/components/ui/button.tsx';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { showToast } from '@/components/ui/toasts.ts';
import { useForgetWishes } from '@/lib/browser/queries/use-forget-wishes.ts';

/** Deletes the traces of past wishes for good, after asking. */
export function ForgetWishes() {
  const [asking, setAsking] = useState(false);
  const { run, busy } = useForgetWishes();

  function forget() {
    run()
      .then(
        ({ wishes }) =>
          showToast({
            title: 'The traces of your past wishes are deleted',
            description: `${wishes} ${wishes === 1 ? 'wish no longer says' : 'wishes no longer say'} whose ${wishes === 1 ? 'it was' : 'they were'}.`,
          }),
        tellFailure,
      )
      .finally(() => setAsking(false));
  }

  return (
    <div className="justify-self-center">
      <Button size="small" look="quiet" onClick={() => setAsking(true)}>
        Forget my past wishes
      </Button>
      <ConfirmDialog
        open={asking}
        title="Forget your past wishes?"
        action="Forget for good"
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={forget}
      >
        Those that were bought, declined or withdrawn, and your votes for such wishes, no longer say
        that they were yours. Nobody can bring that back. What is open stays.
      </ConfirmDialog>
    </div>
  );
}
