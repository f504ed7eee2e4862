'use client';

import type { RefObject } from 'react';
import { readFields, typedIn } from '@/components/shell/form-fields.ts';
import { FormFrame } from '@/components/shell/form-frame.tsx';
import { useCorrection } from '@/components/shell/use-correction.ts';
import { Dialog } from '@/components/ui/dialog.tsx';
import { showToast } from '@/components/ui/toasts.ts';
import { useCorrectOffice } from '@/lib/browser/queries/use-correct-office.ts';
import { NewOffice, OfficeDetail } from '@/lib/contract/offices.ts';
import { draftOfOffice, officeErrors, placeFields } from './office-draft.ts';
import { PlaceFields } from './place-fields.tsx';

const Place = NewOffice.pick({ name: true, city: true });

type CorrectOfficeDialogProps = {
  readonly office: OfficeDetail;
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
};

/** Corrects what an office is called and where it is; its time zone stays. */
export function CorrectOfficeDialog({ office, opener, onClose }: CorrectOfficeDialogProps) {
  const { run, busy } = useCorrectOffice();
  const { version, draft, errors, unsaved, submit } = useCorrection({
    read: office,
    schema: OfficeDetail,
    draftOf: draftOfOffice,
    readDraft: (typed) => readFields(Place, placeFields, typed),
    save: (read, changes) => run({ office: read, changes }),
    errorsOf: officeErrors,
    nameOf: ({ name, city }) => `${name}, ${city}`,
    onSaved: ({ name, city }) =>
      showToast({ title: 'The office is corrected', description: `${name}, ${city}` }),
    onClose,
  });
  return (
    <Dialog
      open
      unsaved={unsaved}
      opener={opener}
      onClose={onClose}
      title="Correct the office"
      lead={`Its time zone, ${office.timeZone}, stays: loans are due by it.`}
    >
      <FormFrame
        key={version}
        errors={errors}
        failure="The office was not changed"
        action="Save"
        busy={busy}
        onSubmit={(form) => submit(typedIn(form, placeFields))}
        onCancel={onClose}
      >
        <PlaceFields draft={draft} errors={errors} />
      </FormFrame>
    </Dialog>
  );
}
