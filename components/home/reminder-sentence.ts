import type { Reminder } from '@/lib/contract/reminders.ts';

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** What to do about a reminder, and by when, such as "Due tomorrow". */
export function reminderSentence({ kind, days, office }: Reminder): string {
  const when = relative.format(days, 'day');
  switch (kind) {
    case 'overdue':
      return `Was due ${when}: bring it to ${office.name}`;
    case 'due-soon':
      return `Due ${when}, ${office.name}`;
    case 'ready-to-collect':
      return days === 0
        ? `Waits for you at ${office.name} until the end of today`
        : `Waits for you at ${office.name}, for the last time ${when}`;
  }
}
