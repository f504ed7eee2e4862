import { expect, test } from 'vitest';
import type { Reminder } from '@/lib/contract/reminders.ts';
import { reminderSentence } from './reminder-sentence.ts';

function reminder(kind: Reminder['kind'], days: number): Reminder {
  const office = { id: 'o', name: 'Harbour House', city: 'Bergen', timeZone: 'Europe/Oslo' };
  const book = { id: 'b', title: 'Tides', authors: ['Mara Lindholt'] };
  return { kind, days, book, office, on: '2026-05-14', loanId: null, holdId: null };
}

test.each([
  ['overdue', -3, 'Was due 3 days ago: bring it to Harbour House'],
  ['overdue', -1, 'Was due yesterday: bring it to Harbour House'],
  ['due-soon', 0, 'Due today, Harbour House'],
  ['due-soon', 2, 'Due in 2 days, Harbour House'],
  ['ready-to-collect', 0, 'Waits for you at Harbour House until the end of today'],
  ['ready-to-collect', 1, 'Waits for you at Harbour House, for the last time tomorrow'],
] as const)('%s, %d days', (kind, days, words) =>
  expect(reminderSentence(reminder(kind, days))).toBe(words),
);
