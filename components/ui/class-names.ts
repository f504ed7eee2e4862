/** Joins class names, leaving out what a condition turned into `false`, `null` or `undefined`. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
