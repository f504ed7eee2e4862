import type { ReactNode } from 'react';

type FactsProps = { readonly children: ReactNode };
type FactProps = { readonly name: string; readonly children: ReactNode };

/** A list of names and values. */
export function Facts({ children }: FactsProps) {
  return <dl className="divide-y divide-line text-sm">{children}</dl>;
}

export function Fact({ name, children }: FactProps) {
  return (
    <div className="grid gap-x-6 py-2.5 sm:grid-cols-[9rem_1fr]">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}
