import type { ComponentProps } from 'react';
import { Field, type FieldProps, inputStyles } from './field.tsx';

type TextFieldProps = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps>;

export function TextField({ label, hint, error, optional, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => <input {...input} {...control} className={`${inputStyles} h-11 md:h-10`} />}
    </Field>
  );
}
