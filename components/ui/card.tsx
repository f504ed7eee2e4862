import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

/** A sheet of paper: hairline border, no shadow (shadows are for what floats). */
export function Card({ className, ...rest }: ComponentProps<'div'>) {
  return (
    <div {...rest} className={classNames('rounded-xl border border-line bg-surface', className)} />
  );
}
