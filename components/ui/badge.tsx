import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type BadgeTone = 'plain' | 'accent' | 'warning' | 'danger';

const tones: Readonly<Record<BadgeTone, string>> = {
  plain: 'border-line bg-sunken text-ink',
  accent: 'border-transparent bg-accent-soft text-accent-strong',
  warning: 'border-transparent bg-warning-soft text-warning',
  danger: 'border-transparent bg-danger-soft text-danger',
};

type BadgeProps = { readonly tone?: BadgeTone; readonly children: ReactNode };

export function Badge({ tone = 'plain', children }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-full border px-2.5 py-0.5 text-xs/5 font-medium',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
