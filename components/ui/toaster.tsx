'use client';

import { Toast } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useRef } from 'react';
import { buttonStyles } from './button-styles.ts';
import { useBehindDialog } from './open-dialogs.ts';
import { StandingPlace } from './standing-place.tsx';
import { toastList } from './toasts.ts';
import { useFocusInSight } from './use-focus-in-sight.ts';
import { useToastsStandStill } from './use-toasts-stand-still.ts';

/**
 * The corner where the app speaks up: bottom right, above the bottom navigation on narrow screens, where
 * one toast at a time has room. Nothing that a person is about to use lies under it: behind an open dialog
 * the toasts wait, pages end above the corner, and the focus is kept out from under it. F6 reaches them.
 */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toastList}>
      <Toast.Portal>
        <Corner />
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Corner() {
  const { toasts } = Toast.useToastManager();
  const behindDialog = useBehindDialog();
  const corner = useRef<HTMLDivElement>(null);
  useToastsStandStill(behindDialog);
  useFocusInSight(corner, toasts.length);
  return (
    <div
      ref={corner}
      className="speaking-corner fixed inset-x-4 bottom-20 z-60 flex flex-col gap-2 sm:left-auto sm:w-96 md:right-6 md:bottom-6 print:hidden"
    >
      <StandingPlace className="rounded-xl bg-raised shadow-float" />
      <Toast.Viewport hidden={behindDialog} className="flex flex-col gap-2">
        {toasts.map((toast) => (
          <OneToast key={toast.id} toast={toast} />
        ))}
      </Toast.Viewport>
    </div>
  );
}

function OneToast({ toast }: Pick<Toast.Root.Props, 'toast'>) {
  return (
    <Toast.Root
      toast={toast}
      swipeDirection={['right', 'down']}
      className="rounded-xl border border-line bg-raised shadow-float transition duration-200 data-ending-style:translate-y-2 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0 max-md:not-first-of-type:hidden"
    >
      <Toast.Content className="flex max-h-[50dvh] items-center gap-3 overflow-y-auto py-2 pr-2 pl-4">
        <ToastIcon problem={toast.type === 'problem'} />
        <div className="min-w-0 flex-1 py-1 text-sm">
          <Toast.Title className="wrap-anywhere font-medium" />
          <Toast.Description className="wrap-anywhere text-muted" />
        </div>
        <Toast.Action className={buttonStyles('secondary', 'small')} />
        <Toast.Close aria-label="Dismiss" className={buttonStyles('quiet', 'icon')}>
          <X aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  );
}

function ToastIcon({ problem }: { readonly problem: boolean }) {
  return problem ? (
    <CircleAlert aria-hidden className="size-5 shrink-0 text-danger" />
  ) : (
    <CircleCheck aria-hidden className="size-5 shrink-0 text-accent" />
  );
}
