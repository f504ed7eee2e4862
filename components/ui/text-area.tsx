import type { ComponentProps } from 'react';
import { Field, type FieldProps, inputStyles } from './field.tsx';

type TextAreaProps = FieldProps & Omit<ComponentProps<'textarea'>, keyof FieldProps>;

export function TextArea({ label, hint, error, optional, className, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => <textarea rows={4} {...area} {...control} className={`${inputStyles} py-2`} />}
    </Field>
  );
}
