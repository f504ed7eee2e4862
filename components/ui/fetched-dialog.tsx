'use client';

import { showToast } from './toasts.ts';
import { type FetchedPart, useFetchedPart } from './use-fetched-part.ts';

type ClosableProps = { readonly open?: boolean; readonly onClose: () => void };

type FetchedDialogProps<Props> = { readonly part: FetchedPart<Props>; readonly props: Props };

/**
 * A dialog whose script comes after the page. When it does not arrive the dialog is closed again, and a
 * toast says why nothing opened; the page stays.
 */
export function FetchedDialog<Props extends ClosableProps>({
  part,
  props,
}: FetchedDialogProps<Props>) {
  const Dialog = useFetchedPart(part, props.open ?? true, () => {
    props.onClose();
    showToast({
      tone: 'problem',
      title: 'What you opened did not arrive',
      description: 'The network may hold it up. Check your connection, then try again.',
    });
  });
  return Dialog ? <Dialog {...props} /> : null;
}
