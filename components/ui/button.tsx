import type { ComponentProps, MouseEvent } from 'react';
import { type ButtonLook, type ButtonSize, buttonStyles } from './button-styles.ts';
import { classNames } from './class-names.ts';
import { Spinner } from './spinner.tsx';

type ButtonProps = ComponentProps<'button'> & {
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  /** Shows that the action is under way and keeps a second click from starting it again. */
  readonly busy?: boolean;
};

/**
 * A button that is busy or disabled ignores clicks but keeps the focus: with the attribute `disabled` it
 * would fall back to the beginning of the page just when somebody waits for what they pressed.
 */
export function Button(props: ButtonProps) {
  const { look, size, busy = false, disabled, onClick, className, children, ...rest } = props;
  const idle = !(busy || disabled);
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={idle ? undefined : true}
      aria-busy={busy || undefined}
      onClick={idle ? onClick : ignore}
      className={classNames(buttonStyles(look, size), className)}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  );
}

/** Of a submitting button this ignores Enter in a field too, which is a click on it. */
function ignore(event: MouseEvent) {
  event.preventDefault();
}
