'use client';

import { BellRing, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { classNames } from '@/components/ui/class-names.ts';
import { Section } from '@/components/ui/section.tsx';
import { useReminders } from '@/lib/browser/queries/use-reminders.ts';
import { reminderSentence } from './reminder-sentence.ts';

/** What cannot wait: books to bring back and to collect. Nothing is shown while all is well. */
export function Reminders() {
  const reminders = useReminders();
  if (!reminders.data?.items.length) return null;
  return (
    <Section title="Do not forget">
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {reminders.data.items.map((reminder) => (
          <li key={reminder.loanId ?? reminder.holdId}>
            <Link
              href="/loans"
              className="group flex min-h-14 items-center gap-4 px-5 py-3 outline-offset-[-2px]"
            >
              <BellRing
                aria-hidden
                className={classNames(
                  'size-5 shrink-0',
                  reminder.kind === 'overdue' ? 'text-danger' : 'text-accent',
                )}
              />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-semibold group-hover:text-accent">
                  {reminder.book.title}
                </span>
                <span className="block text-muted text-sm">{reminderSentence(reminder)}</span>
              </span>
              <ChevronRight aria-hidden className="size-4 text-muted" />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
