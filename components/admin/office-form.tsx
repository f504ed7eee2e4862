'use client';

import type { FormEvent } from 'react';
import { type FieldErrors, typedIn } from '@/components/shell/form-fields.ts';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { SelectField } from '@/components/ui/select-field.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useFirstError } from '@/components/ui/use-first-error.ts';
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

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSubmit(typedIn(event.currentTarget, officeFields));
  }

  return (
    <form ref={useFirstError(errors)} noValidate onSubmit={submit} className="grid gap-5">
      {errors.form ? (
        <Notice tone="danger" title="The office was not added">
          {errors.form}
        </Notice>
      ) : null}
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
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" look="primary" busy={busy}>
          Add the office
        </Button>
      </div>
    </form>
  );
}
