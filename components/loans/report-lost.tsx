'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';

type ReportLostProps = {
  readonly title: string;
  readonly disabled: boolean;
  readonly onConfirm: () => void;
};

/** Says that a copy is lost, after asking. */
export function ReportLost({ title, disabled, onConfirm }: ReportLostProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="quiet" size="small" disabled={disabled} onClick={() => setAsking(true)}>
        Lost<span className="sr-only"> {title}</span>
      </Button>
      <ConfirmDialog
        open={asking}
        title="Report it lost?"
        action="Report it lost"
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        The loan of “{title}” ends and the copy leaves the library until it is found. Should you
        find it, bring it to the desk.
      </ConfirmDialog>
    </>
  );
}
