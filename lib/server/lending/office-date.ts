import 'server-only';

const dayMs = 86_400_000;
/** No zone is further than this from UTC (Kiribati is at +14 hours). */
const widestOffsetMs = 15 * 3_600_000;

/** Making a formatter costs more than a hundred times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The date in `timeZone` (IANA) at `moment` (milliseconds since the epoch), `YYYY-MM-DD`. */
export function dateIn(timeZone: string, moment: number): string {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    const digits = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone, ...digits });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(moment);
}

/** The date `days` after `date`, by the calendar: no clock change makes a day longer. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** Days from the date `from` to the date `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/**
 * The moment at which `date` is over in `timeZone`, in milliseconds since the epoch. Found by
 * halving, because where clocks change at midnight a day begins at one o'clock.
 */
export function endOfDate(timeZone: string, date: string): number {
  const midnight = Date.parse(date) + dayMs;
  let during = midnight - widestOffsetMs;
  let after = midnight + widestOffsetMs;
  while (after - during > 1) {
    const middle = Math.floor((during + after) / 2);
    if (dateIn(timeZone, middle) > date) after = middle;
    else during = middle;
  }
  return after;
}
