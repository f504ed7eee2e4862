'use client';

import { Toast } from '@base-ui/react/toast';

/** The one list of toasts; `Toaster` draws it. */
export const toastList = Toast.createToastManager();

type ToastMessage = {
  readonly title: string;
  readonly description?: string;
  readonly tone?: 'done' | 'problem';
  readonly action?: { readonly label: string; readonly onClick: () => void };
};

/** Long enough to read and to reach an Undo; hovering or focusing pauses it. */
const shownForMs = 8000;
/** What went wrong stays until somebody dismisses it: they may have looked away while it was tried. */
const untilDismissed = 0;

/** Milliseconds; 0 is until somebody dismisses it. */
export function toastDuration(tone: string | undefined): number {
  return tone === 'problem' ? untilDismissed : shownForMs;
}

export function showToast({ title, description, tone = 'done', action }: ToastMessage): void {
  const id = toastList.add({
    // The same problem again replaces its toast.
    ...(tone === 'problem' && { id: `${title} ${description}` }),
    title,
    ...(description === undefined ? {} : { description }),
    type: tone,
    timeout: toastDuration(tone),
    priority: tone === 'problem' ? 'high' : 'low',
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          toastList.close(id);
          action.onClick();
        },
      },
    }),
  });
}
