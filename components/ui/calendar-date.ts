const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * A date without a time, as people write it: `2026-12-20` → `20 December 2026`. It is a date at some
 * place, so the reader's own time zone has no say in it.
 */
export function calendarDate(date: string): string {
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** Whether a date is over at `now`, by the clock of the reader. */
export function isOver(date: string, now: Date): boolean {
  const padded = (value: number) => String(value).padStart(2, '0');
  return date < `${now.getFullYear()}-${padded(now.getMonth() + 1)}-${padded(now.getDate())}`;
}
