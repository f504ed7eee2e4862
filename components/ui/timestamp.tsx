'use client';

import { relativeTime } from './relative-time.ts';
import { useNow } from './use-now.ts';

const refreshMs = 30_000;
const absolute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

type TimestampProps = {
  /** ISO 8601. */
  readonly at: string;
  /** `relative` keeps the absolute time as a tooltip, the others the other way round; `day` is without a time. */
  readonly show?: 'relative' | 'absolute' | 'day';
};

/** A moment in the reader's own time zone. */
export function Timestamp({ at, show = 'relative' }: TimestampProps) {
  const now = useNow(refreshMs);
  const words = relativeTime(Date.parse(at), now);
  const full = absolute.format(new Date(at));
  if (show === 'relative') {
    return (
      <time dateTime={at} title={full}>
        {words}
      </time>
    );
  }
  return (
    <time dateTime={at} title={words} className="whitespace-nowrap">
      {show === 'day' ? day.format(new Date(at)) : full}
    </time>
  );
}
