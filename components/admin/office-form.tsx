'use client';

import { typedIn } from '@/components/shell/form-fields.ts';
import { FormFrame } from '@/components/shell/form-frame.tsx';
import { SelectField } from '@/components/ui/select-field.tsx';
import { type OfficeErrors, type OfficeField, officeFields } from './office-draft.ts';
import { PlaceFields } from './place-fields.tsx';
import { ownTimeZone, timeZonesWith } from './time-zones.ts';

type OfficeFormProps = {
  readonly errors: OfficeErrors;
  readonly busy: boolean;
  readonly onSubmit: (draft: Readonly<Record<OfficeField, string>>) => void;
  readonly onCancel: () => void;
};

export function OfficeForm({ errors, busy, onSubmit, onCancel }: OfficeFormProps) {
  const own = ownTimeZone();

  return (
    <FormFrame
      errors={errors}
      failure="The office was not added"
      action="Add the office"
      busy={busy}
      onSubmit={(form) => onSubmit(typedIn(form, officeFields))}
      onCancel={onCancel}
    >
      <PlaceFields errors={errors} />
      <SelectField
        label="Time zone"
        name="timeZone"
        defaultValue={own}
        error={errors.timeZone}
        hint="A loan is due at the end of a day there"
        required
      >
        {timeZonesWith(own).map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </SelectField>
    </FormFrame>
  );
}
