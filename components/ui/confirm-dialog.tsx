'use client';

import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { backdrop, dialogTitle, sheet } from './dialog-styles.ts';
import { useCountedDialog } from './open-dialogs.ts';
import { StandingPlace } from './standing-place.tsx';
import { useFocusAfterDialog } from './use-focus-after-dialog.ts';

type ConfirmDialogProps = {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, said before it does. */
  readonly children: ReactNode;
  /** What the confirming button does, such as "Delete my reading history". */
  readonly action: string;
  /** What the other button says; it has the focus first. */
  readonly keep?: string;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before something that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, action, keep = 'Keep it', busy, onConfirm, onClose } = props;
  useCountedDialog(open);
  useFocusAfterDialog(open);
  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop forceRender className={backdrop} />
        <Base.Popup className={sheet}>
          <Base.Title className={dialogTitle}>{title}</Base.Title>
          <Base.Description render={<div />} className="wrap-anywhere mt-4 mb-6 text-muted">
            {children}
          </Base.Description>
          <div className="flex flex-wrap justify-end gap-2">
            <Button look="quiet" onClick={onClose}>
              {keep}
            </Button>
            <Button look="danger" busy={busy ?? false} onClick={onConfirm}>
              {action}
            </Button>
          </div>
          <StandingPlace className="mt-5" />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
