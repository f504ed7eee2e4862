import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type CodeProps = { readonly className?: string; readonly children: ReactNode };

/** A value as a machine writes it: breaks anywhere rather than widening the page. */
export function Code({ className, children }: CodeProps) {
  return (
    <code className={classNames('font-mono text-[0.8125rem] wrap-anywhere', className)}>
      {children}
    </code>
  );
}
