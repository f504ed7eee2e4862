import 'server-only';

const timeDigits = 12;

/**
 * No row that was made before `moment` (milliseconds since the epoch) has an id as large as
 * this, and none from then on a smaller one: ids are UUIDs of version 7, which begin with the time
 * in milliseconds, and are made from the moment that the row carries. So a span of time is a range
 * of the primary key. RFC 9562 section 5.7.
 */
export function idFrom(moment: number): string {
  const time = Math.max(0, Math.floor(moment)).toString(16).padStart(timeDigits, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}
