import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonLook, type ButtonSize, buttonStyles } from './button-styles.ts';
import { classNames } from './class-names.ts';

type ButtonLinkProps = ComponentProps<typeof Link> & {
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
};

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ look, size, className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={classNames(buttonStyles(look, size), className)} />;
}
