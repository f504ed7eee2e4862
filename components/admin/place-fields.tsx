import { TextField } from '@/components/ui/text-field.tsx';
import type { OfficeErrors } from './office-draft.ts';

type PlaceFieldsProps = {
  readonly draft?: { readonly name: string; readonly city: string };
  readonly errors: OfficeErrors;
};

/** What an office is called, and where it is. */
export function PlaceFields({ draft, errors }: PlaceFieldsProps) {
  return (
    <>
      <TextField
        label="Name"
        name="name"
        defaultValue={draft?.name}
        error={errors.name}
        autoComplete="off"
        required
      />
      <TextField
        label="City"
        name="city"
        defaultValue={draft?.city}
        error={errors.city}
        autoComplete="off"
        required
      />
    </>
  );
}
