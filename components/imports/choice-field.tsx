import type { FieldProps } from '@/components/ui/field.tsx';
import { SelectField } from '@/components/ui/select-field.tsx';

type ChoiceFieldProps = FieldProps & {
  readonly value: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly onValueChange: (value: string) => void;
};

/** One of a few choices, each a value and the words for it. */
export function ChoiceField({ choices, onValueChange, ...rest }: ChoiceFieldProps) {
  return (
    <SelectField {...rest} onChange={(event) => onValueChange(event.target.value)}>
      {choices.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}
