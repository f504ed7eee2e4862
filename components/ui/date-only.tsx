import { calendarDate } from './calendar-date.ts';

/** A date without a time: `on` is `YYYY-MM-DD`. */
export function DateOnly({ on }: { readonly on: string }) {
  return (
    <time dateTime={on} className="whitespace-nowrap">
      {calendarDate(on)}
    </time>
  );
}
