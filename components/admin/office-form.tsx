'use client';

import { type FieldErrors, typedIn } from '@/components/shell/form-fields.ts';
import { FormFrame } from '@/components/shell/form-frame.tsx';
import { SelectField } from '@/components/ui/select-field.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { ownTimeZone, timeZonesWith } from './time-zones.ts';

export const officeFields = ['name', 'city', 'timeZone'] as const;

type OfficeField = (typeof officeFields)[number];

export type OfficeErrors = FieldErrors<OfficeField>;

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
      <TextField label="Name" name="name" error={errors.name} autoComplete="off" required />
      <TextField label="City" name="city" error={errors.city} autoComplete="off" required />
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
