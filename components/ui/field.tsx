'use client';

import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { useStandingError } from './use-standing-error.ts';

export type FieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly className?: string | undefined;
};

type FieldFrameProps = FieldProps & {
  readonly children: (control: ControlProps) => ReactNode;
};

type ControlProps = {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
};

export const inputStyles =
  'w-full rounded-lg border border-line-strong bg-paper px-3 text-base md:text-[0.9375rem] ' +
  'placeholder:text-muted aria-invalid:border-danger focus-visible:outline-offset-0';

/** Label, hint and error around a control, tied to it for assistive technology. */
export function Field(props: FieldFrameProps) {
  const { label, hint, optional, className, children } = props;
  const { error, onChange } = useStandingError(props.error);
  const id = useId();
  const described = classNames(error && `${id}-error`, hint && `${id}-hint`) || undefined;
  return (
    <div className={classNames('grid content-start gap-1.5', className)} onChange={onChange}>
      <label htmlFor={id} className="flex justify-between gap-4 font-medium text-sm/6">
        {label}
        {optional ? <span className="font-normal text-muted">Optional</span> : null}
      </label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described })}
      {error ? (
        <p id={`${id}-error`} className="text-danger text-sm">
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-muted text-xs">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
