import { BellRing, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names.ts';

type ReminderLinkProps = {
  readonly href: string;
  readonly urgent?: boolean;
  readonly title: string;
  /** What to do about it. */
  readonly children: ReactNode;
};

export function ReminderLink({ href, urgent = false, title, children }: ReminderLinkProps) {
  return (
    <li>
      <Link
        href={href}
        className="group flex min-h-14 items-center gap-4 px-5 py-3 outline-offset-[-2px]"
      >
        <BellRing
          aria-hidden
          className={classNames('size-5 shrink-0', urgent ? 'text-danger' : 'text-accent')}
        />
        <span className="min-w-0 flex-1">
          <span className="wrap-anywhere line-clamp-2 font-semibold group-hover:text-accent">
            {title}
          </span>
          <span className="block text-muted text-sm">{children}</span>
        </span>
        <ChevronRight aria-hidden className="size-4 text-muted" />
      </Link>
    </li>
  );
}
