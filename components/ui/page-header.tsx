import type { ReactNode } from 'react';

type PageHeaderProps = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
};

export function PageHeader({ title, lead, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0">
        <h1 className="wrap-anywhere font-display text-3xl/9 font-semibold tracking-tight md:text-4xl/11">
          {title}
        </h1>
        {lead ? <p className="mt-2 max-w-[60ch] text-muted">{lead}</p> : null}
      </div>
      {actions ? (
        <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:*:flex-1">{actions}</div>
      ) : null}
    </header>
  );
}
