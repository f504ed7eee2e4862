const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const steps = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['week', 7 * day],
  ['day', day],
  ['hour', hour],
  ['minute', minute],
] as const;

const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/**
 * How far `moment` is from `now` (both epoch milliseconds), in words: "3 minutes ago", "tomorrow",
 * "just now" within a minute either way.
 */
export function relativeTime(moment: number, now: number): string {
  const distance = moment - now;
  for (const [unit, length] of steps) {
    if (Math.abs(distance) >= length) return words.format(Math.trunc(distance / length), unit);
  }
  return 'just now';
}

/** What is left until `moment`, as a clock shows it: `59:07`, `1:02:03`; `0:00` when it is over. */
export function countdown(moment: number, now: number): string {
  const left = Math.max(0, Math.ceil((moment - now) / second));
  const [hours, minutes, seconds] = [
    Math.floor(left / 3600),
    Math.floor((left % 3600) / 60),
    left % 60,
  ];
  const padded = (value: number) => String(value).padStart(2, '0');
  return hours > 0
    ? `${hours}:${padded(minutes)}:${padded(seconds)}`
    : `${minutes}:${padded(seconds)}`;
}
