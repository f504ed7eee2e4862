'use client';

import type { ReactNode } from 'react';
import { useKeptFocus } from './use-kept-focus.ts';

type RowListProps = { readonly children: ReactNode };

/** A list of rows of which one may vanish while it has the focus: the next one gets it then. */
export function RowList({ children }: RowListProps) {
  return (
    <ul
      {...useKeptFocus<HTMLUListElement>()}
      className="divide-y divide-line rounded-xl border border-line bg-surface"
    >
      {children}
    </ul>
  );
}
