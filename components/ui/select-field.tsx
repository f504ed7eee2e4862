import type { ComponentProps } from 'react';
import { Field, type FieldProps, inputStyles } from './field.tsx';

type SelectFieldProps = FieldProps & Omit<ComponentProps<'select'>, keyof FieldProps>;

export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, optional, className, ...select } = props;
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => <select {...select} {...control} className={`${inputStyles} h-11 md:h-10`} />}
    </Field>
  );
}
