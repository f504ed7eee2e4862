'use client';

import type { RefObject } from 'react';
import { useCorrection } from '@/components/shell/use-correction.ts';
import { Dialog } from '@/components/ui/dialog.tsx';
import { showToast } from '@/components/ui/toasts.ts';
import { useCorrectCopy } from '@/lib/browser/queries/use-correct-copy.ts';
import { Copy } from '@/lib/contract/copies.ts';
import { copyErrors, draftOfCopy, readCopy } from './copy-draft.ts';
import { CopyForm } from './copy-form.tsx';
import { placeAfterCorrection } from './copy-state.ts';

type CorrectCopyDialogProps = {
  readonly copy: Copy;
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
};

/** Corrects which barcode a copy has, and at which office it stands. */
export function CorrectCopyDialog({ copy, opener, onClose }: CorrectCopyDialogProps) {
  const { run, busy } = useCorrectCopy();
  const { version, draft, errors, unsaved, submit } = useCorrection({
    read: copy,
    schema: Copy,
    draftOf: draftOfCopy,
    readDraft: readCopy,
    save: (read, changes) => run({ copy: read, changes }),
    errorsOf: copyErrors,
    nameOf: ({ barcode, office }) => `${barcode} at ${office.name}`,
    onSaved: (saved) =>
      showToast({
        title: 'The copy is corrected',
        description: placeAfterCorrection(copy, saved),
      }),
    onClose,
  });
  return (
    <Dialog
      open
      unsaved={unsaved}
      opener={opener}
      onClose={onClose}
      title="Correct the copy"
      lead={copy.book.title}
    >
      <CopyForm
        key={version}
        draft={draft}
        office={copy.office}
        action="Save"
        failure="The copy was not changed"
        errors={errors}
        busy={busy}
        onSubmit={submit}
        onCancel={onClose}
      />
    </Dialog>
  );
}
