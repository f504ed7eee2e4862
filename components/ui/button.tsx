import type { ComponentProps } from 'react';
import { type ButtonLook, type ButtonSize, buttonStyles } from './button-styles.ts';
import { classNames } from './class-names.ts';
import { Spinner } from './spinner.tsx';

type ButtonProps = ComponentProps<'button'> & {
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  /** Shows that the action is under way and keeps a second click from starting it again. */
  readonly busy?: boolean;
};

export function Button({ look, size, busy = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={busy || rest.disabled}
      aria-busy={busy || undefined}
      className={classNames(buttonStyles(look, size), className)}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  );
}
