'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { buttonStyles } from './button-styles.ts';
import { holdsChanges } from './changed-fields.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { backdrop, dialogTitle, sheet } from './dialog-styles.ts';
import { useCountedDialog } from './open-dialogs.ts';
import { StandingPlace } from './standing-place.tsx';
import { useFocusAfterDialog } from './use-focus-after-dialog.ts';
import { useUnsavedWork } from './use-unsaved-work.ts';

/** A form is there to be filled in: its first field gets the focus, not the closing cross. */
const firstField = 'input, textarea, select';

type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly lead?: string;
  /** Whether it holds work that its fields do not tell of. */
  readonly unsaved?: boolean;
  /** What gets the focus afterwards: where the dialog comes with its opening, it does not know what opened it. */
  readonly opener?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
};

/**
 * A modal sheet. Escape, the cross, a press beside it and leaving the page ask first when something was
 * typed or chosen in it.
 */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, lead, unsaved = false, opener, children } = props;
  const popup = useRef<HTMLDivElement>(null);
  /** What follows when it is thrown away; null while nobody is asked. */
  const [after, setAfter] = useState<(() => void) | null>(null);
  const ask = (next: () => void) => setAfter(() => next);
  const isUnsaved = () => unsaved || holdsChanges(popup.current);
  useCountedDialog(open);
  useFocusAfterDialog(open);
  useFocusInside(popup, open);
  useUnsavedWork(open, { isUnsaved, ask });

  function close() {
    if (isUnsaved()) ask(() => {});
    else onClose();
  }

  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? undefined : close())}>
      <Base.Portal>
        <Base.Backdrop className={backdrop} />
        <Base.Popup
          ref={popup}
          initialFocus={() => popup.current?.querySelector<HTMLElement>(firstField) ?? true}
          {...(opener && { finalFocus: opener })}
          className={sheet}
        >
          <div className="mb-5 flex items-start justify-between gap-4">
            <div className="min-w-0">
              <Base.Title className={dialogTitle}>{title}</Base.Title>
              {lead ? (
                <Base.Description className="wrap-anywhere mt-1 text-muted text-sm">
                  {lead}
                </Base.Description>
              ) : null}
            </div>
            <Base.Close aria-label="Close" className={buttonStyles('quiet', 'icon')}>
              <X aria-hidden className="size-5" />
            </Base.Close>
          </div>
          {children}
          <StandingPlace className="mt-9" />
          <ConfirmDialog
            open={after !== null}
            title="Throw away what you typed?"
            action="Throw it away"
            onClose={() => setAfter(null)}
            onConfirm={() => {
              setAfter(null);
              onClose();
              after?.();
            }}
          >
            It has not been saved.
          </ConfirmDialog>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** What is shown may be replaced by something else, with the button that had the focus. */
function useFocusInside(popup: RefObject<HTMLElement | null>, open: boolean) {
  useEffect(() => {
    if (!open || document.activeElement !== document.body) return;
    popup.current?.querySelector<HTMLElement>(firstField)?.focus();
  });
}
