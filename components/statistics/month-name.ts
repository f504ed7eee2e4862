const long = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: '2-digit',
  timeZone: 'UTC',
});

/** `2026-03` → `March 2026`, or `Mar 26` where there is little room. */
export function monthName(month: string, length: 'long' | 'short' = 'long'): string {
  return (length === 'long' ? long : short).format(new Date(`${month}-01T00:00:00Z`));
}
