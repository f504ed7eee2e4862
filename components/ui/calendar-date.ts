const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * A date without a time, as people write it: `2026-12-20` → `20 December 2026`. It is a date at some
 * place, so the reader's own time zone has no say in it.
 */
export function calendarDate(date: string): string {
  return format.format(new Date(`${date}T00:00:00Z`));
}
