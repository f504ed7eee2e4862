'use client';

import { RowList } from '@/components/ui/row-list.tsx';
import { Section } from '@/components/ui/section.tsx';
import { useReminders } from '@/lib/browser/queries/use-reminders.ts';
import { useWishNews } from '@/lib/browser/queries/use-wish-news.ts';
import { ReminderLink } from './reminder-link.tsx';
import { reminderSentence } from './reminder-sentence.ts';
import { wishNewsSentence } from './wish-news-sentence.ts';

/**
 * What cannot wait: books to bring back and to collect; and answers to the reader's wishes. Nothing
 * is shown while all is well.
 */
export function Reminders() {
  const reminders = useReminders().data?.items ?? [];
  const news = useWishNews().data?.items ?? [];
  if (reminders.length + news.length === 0) return null;
  return (
    <Section title="Do not forget">
      <RowList>
        {reminders.map((reminder) => (
          <ReminderLink
            key={reminder.loanId ?? reminder.holdId}
            href="/loans"
            urgent={reminder.kind === 'overdue'}
            title={reminder.book.title}
          >
            {reminderSentence(reminder)}
          </ReminderLink>
        ))}
        {news.map((wish) => (
          <ReminderLink key={wish.id} href="/wishes?show=mine" title={wish.title}>
            {wishNewsSentence(wish)}
          </ReminderLink>
        ))}
      </RowList>
    </Section>
  );
}
