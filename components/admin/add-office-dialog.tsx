'use client';

import { useState } from 'react';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import { readFields } from '@/components/shell/form-fields.ts';
import { Dialog } from '@/components/ui/dialog.tsx';
import { showToast } from '@/components/ui/toasts.ts';
import { useOpening } from '@/components/ui/use-opening.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { useAddOffice } from '@/lib/browser/queries/use-add-office.ts';
import { NewOffice } from '@/lib/contract/offices.ts';
import { type OfficeErrors, officeErrors, officeFields } from './office-draft.ts';
import { OfficeForm } from './office-form.tsx';

type AddOfficeDialogProps = { readonly open: boolean; readonly onClose: () => void };

export function AddOfficeDialog({ open, onClose }: AddOfficeDialogProps) {
  const { run, busy } = useAddOffice();
  const [errors, setErrors] = useState<OfficeErrors>({});
  const opening = useOpening(open);

  function close() {
    setErrors({});
    onClose();
  }

  function submit(draft: unknown) {
    const reading = readFields(NewOffice, officeFields, draft);
    if ('errors' in reading) return setErrors(reading.errors);
    setErrors({});
    const isOpen = opening();
    run(reading.value).then(
      ({ name }) => {
        if (isOpen()) close();
        showToast({
          title: 'The office is added',
          description: `Copies can stand at ${name} now.`,
        });
      },
      (error: ApiProblem) => (isOpen() ? setErrors(officeErrors(error)) : tellFailure(error)),
    );
  }

  return (
    <Dialog
      open={open}
      onClose={close}
      title="Add an office"
      lead="A place where copies of books stand."
    >
      <OfficeForm errors={errors} busy={busy} onSubmit={submit} onCancel={close} />
    </Dialog>
  );
}
