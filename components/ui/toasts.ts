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

export function showToast({ title, description, tone = 'done', action }: ToastMessage): void {
  const id = toastList.add({
    title,
    ...(description === undefined ? {} : { description }),
    type: tone,
    timeout: shownForMs,
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
