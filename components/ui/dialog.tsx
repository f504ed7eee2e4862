'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { buttonStyles } from './button-styles.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { backdrop, dialogTitle, sheet } from './dialog-styles.ts';
import { useFocusAfterDialog } from './use-focus-after-dialog.ts';

/** A form is there to be filled in: its first field gets the focus, not the closing cross. */
const firstField = 'input, textarea, select';

type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly lead?: string;
  /** Whether it holds work that its fields do not tell of. */
  readonly unsaved?: boolean;
  readonly children: ReactNode;
};

/** A modal sheet. Escape, the cross or a press beside it asks first when something was typed. */
export function Dialog({ open, onClose, title, lead, unsaved = false, children }: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState(false);
  useFocusAfterDialog(open);
  useFocusInside(popup, open);

  function close() {
    if (unsaved || holdsTypedText(popup.current)) setAsking(true);
    else onClose();
  }

  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? undefined : close())}>
      <Base.Portal>
        <Base.Backdrop className={backdrop} />
        <Base.Popup
          ref={popup}
          initialFocus={() => popup.current?.querySelector<HTMLElement>(firstField) ?? true}
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
          <ConfirmDialog
            open={asking}
            title="Throw away what you typed?"
            action="Throw it away"
            onClose={() => setAsking(false)}
            onConfirm={() => {
              setAsking(false);
              onClose();
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

/** Whether a field that the page leaves to the person says something else than at first. */
function holdsTypedText(popup: HTMLElement | null): boolean {
  const fields = popup?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input[name]:not([type="radio"], [type="checkbox"]), textarea[name]',
  );
  return [...(fields ?? [])].some((field) => field.value !== field.defaultValue);
}
