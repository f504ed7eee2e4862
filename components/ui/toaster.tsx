'use client';

import { Toast } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { buttonStyles } from './button-styles.ts';
import { toastList } from './toasts.ts';

/** Draws the toasts: bottom right, above the bottom navigation on narrow screens; F6 reaches them. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toastList}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-20 z-60 flex flex-col gap-2 sm:left-auto sm:w-96 md:right-6 md:bottom-6">
          <ToastStack />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastStack() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['right', 'down']}
      className="rounded-xl border border-line bg-raised shadow-float transition duration-200 data-ending-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0"
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
  ));
}

function ToastIcon({ problem }: { readonly problem: boolean }) {
  return problem ? (
    <CircleAlert aria-hidden className="size-5 shrink-0 text-danger" />
  ) : (
    <CircleCheck aria-hidden className="size-5 shrink-0 text-accent" />
  );
}
