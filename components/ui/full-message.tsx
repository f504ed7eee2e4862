import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type FullMessageProps = {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
};

/** A whole page that says one thing, and what to do next. */
export function FullMessage({ icon: Icon, title, actions, children }: FullMessageProps) {
  return (
    <div className="page-column grid max-w-lg flex-1 animate-appear content-center justify-items-center gap-3 py-16 text-center">
      <span className="mb-2 grid size-14 place-items-center rounded-full bg-accent-soft text-accent-strong">
        <Icon aria-hidden className="size-6" />
      </span>
      <h1 className="font-display text-3xl font-semibold">{title}</h1>
      <div className="text-muted">{children}</div>
      <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>
    </div>
  );
}
