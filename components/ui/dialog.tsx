'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { buttonStyles } from './button-styles.ts';

/** A form is there to be filled in: its first field gets the focus, not the closing cross. */
const firstField = 'input, textarea, select';

type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
};

/** A modal sheet: centred on wide screens, risen from the bottom edge on narrow ones. */
export function Dialog({ open, onClose, title, lead, children }: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[light-dark(rgb(40_32_20/0.4),rgb(0_0_0/0.6))] transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          ref={popup}
          initialFocus={() => popup.current?.querySelector<HTMLElement>(firstField) ?? true}
          className="fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] overflow-y-auto rounded-t-2xl border border-line bg-surface p-6 shadow-float transition duration-200 ease-out data-ending-style:translate-y-3 data-ending-style:opacity-0 data-starting-style:translate-y-3 data-starting-style:opacity-0 sm:inset-auto sm:top-1/2 sm:left-1/2 sm:w-[34rem] sm:max-w-[calc(100vw-3rem)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-2xl sm:data-ending-style:-translate-y-[48%] sm:data-starting-style:-translate-y-[48%]"
        >
          <div className="mb-5 flex items-start justify-between gap-4">
            <div>
              <Base.Title className="font-display text-2xl font-semibold">{title}</Base.Title>
              {lead ? (
                <Base.Description className="mt-1 text-sm text-muted">{lead}</Base.Description>
              ) : null}
            </div>
            <Base.Close aria-label="Close" className={buttonStyles('quiet', 'icon')}>
              <X aria-hidden className="size-5" />
            </Base.Close>
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
