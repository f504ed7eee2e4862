'use client';

import { typedIn } from '@/components/shell/form-fields.ts';
import { FormFrame } from '@/components/shell/form-frame.tsx';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { SelectField } from '@/components/ui/select-field.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useOffices } from '@/lib/browser/queries/use-offices.ts';
import type { Office } from '@/lib/contract/offices.ts';
import { type CopyDraft, type CopyErrors, copyFields } from './copy-draft.ts';

type CopyFormProps = {
  /** What the fields hold at first. */
  readonly draft?: CopyDraft;
  /** Where the copy stands: it can be kept before the offices are there. */
  readonly office?: Office;
  /** What the submitting button does, such as "Add the copy". */
  readonly action: string;
  /** Said above what is wrong with no field in particular. */
  readonly failure: string;
  readonly errors: CopyErrors;
  readonly busy: boolean;
  readonly onSubmit: (draft: CopyDraft) => void;
  readonly onCancel: () => void;
};

/** Office and barcode: in this order, since a scanner presses Enter. */
export function CopyForm(props: CopyFormProps) {
  const { draft, office, action, failure, errors, busy, onSubmit, onCancel } = props;
  const offices = useOffices();
  const all = offices.data?.items ?? (office ? [office] : []);
  /** There is nothing to choose. A field that stands already must not be put in anew under the focus. */
  const only = draft === undefined && all.length === 1 ? all[0]?.id : undefined;

  return (
    <FormFrame
      errors={errors}
      failure={failure}
      action={action}
      busy={busy}
      onSubmit={(form) => onSubmit(typedIn(form, copyFields))}
      onCancel={onCancel}
    >
      {offices.error && !offices.data ? (
        <ProblemNotice error={offices.error} onRetry={() => void offices.refetch()} />
      ) : null}
      <SelectField
        key={only}
        label="Office"
        name="officeId"
        defaultValue={draft?.officeId ?? only}
        error={errors.officeId}
        hint={
          offices.data && all.length === 0
            ? 'There is none yet: whoever runs the library adds one in the library office'
            : undefined
        }
        required
      >
        <option value="">Choose an office</option>
        {all.map(({ id, name, city }) => (
          <option key={id} value={id}>
            {name}, {city}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Barcode"
        name="barcode"
        defaultValue={draft?.barcode}
        error={errors.barcode}
        hint="Scan the label, or type what is printed under its bars"
        placeholder="KL-100001"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
    </FormFrame>
  );
}
