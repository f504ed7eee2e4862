const steps = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** Seconds in the largest unit that they are a whole number of: `90 seconds`, `5 minutes`, `1 day`. */
export function durationWords(seconds: number): string {
  const [unit, length] = steps.find(([, size]) => seconds >= size && seconds % size === 0) ?? [
    'second',
    1,
  ];
  const count = seconds / length;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
