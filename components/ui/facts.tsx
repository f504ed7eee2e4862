import type { ReactNode } from 'react';

type FactsProps = { readonly children: ReactNode };
type FactProps = {
  readonly name: string;
  /** Something to do with the value, such as copying it. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** A list of names and values: beside each other where there is room for both. */
export function Facts({ children }: FactsProps) {
  return (
    <div className="@container">
      <dl className="divide-y divide-line text-sm">{children}</dl>
    </div>
  );
}

export function Fact({ name, action, children }: FactProps) {
  return (
    <div className="relative grid gap-x-6 py-2.5 @md:grid-cols-[10rem_1fr]">
      <dt className="text-muted">{name}</dt>
      <dd className={action ? 'min-w-0 pr-12 wrap-anywhere' : 'min-w-0 wrap-anywhere'}>
        {children}
        {action ? (
          <span className="-translate-y-1/2 absolute top-1/2 right-0">{action}</span>
        ) : null}
      </dd>
    </div>
  );
}
