'use client';

import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useKeptFocus } from './use-kept-focus.ts';

type EmptyStateProps = {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** Nothing here, and what to do about it. */
export function EmptyState({ icon: Icon, title, actions, children }: EmptyStateProps) {
  return (
    <div
      {...useKeptFocus<HTMLDivElement>()}
      className="grid animate-appear justify-items-center gap-2 rounded-xl border border-line border-dashed px-6 py-14 text-center"
    >
      <span className="mb-2 grid size-12 place-items-center rounded-full bg-sunken text-muted">
        <Icon aria-hidden className="size-6" />
      </span>
      <p className="wrap-anywhere max-w-full font-display text-lg font-semibold">{title}</p>
      <p className="max-w-[48ch] text-muted">{children}</p>
      {actions ? <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
