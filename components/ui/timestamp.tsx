'use client';

import { relativeTime } from './relative-time.ts';
import { useNow } from './use-now.ts';

const refreshMs = 30_000;
const absolute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

type TimestampProps = {
  /** ISO 8601. */
  readonly at: string;
  /** `relative` keeps the absolute time as a tooltip, `absolute` the other way round. */
  readonly show?: 'relative' | 'absolute';
};

/** A moment in the reader's own time zone. */
export function Timestamp({ at, show = 'relative' }: TimestampProps) {
  const now = useNow(refreshMs);
  const words = relativeTime(Date.parse(at), now);
  const full = absolute.format(new Date(at));
  return (
    <time dateTime={at} title={show === 'relative' ? full : words}>
      {show === 'relative' ? words : full}
    </time>
  );
}
