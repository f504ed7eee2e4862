/** The time zone that this browser is set to, by its IANA name. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The time zones to choose from by name, `own` among them: a browser need not list the one it is in. */
export function timeZonesWith(own: string): readonly string[] {
  return [...new Set([own, ...Intl.supportedValuesOf('timeZone')])].sort();
}
