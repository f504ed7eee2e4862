/** The time zone that this browser is set to, by its IANA name. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The time zones to choose from by name, `own` among them: a browser need not list the one it is in. */
export function timeZonesWith(own: string): readonly string[] {
  return [...new Set([own, ...Intl.supportedValuesOf('timeZone')])].sort();
}

/** What people call a time zone: `Pacific Time` for `America/Los_Angeles`; its own name where it has no other. */
export function timeZoneWords(timeZone: string): string {
  try {
    const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longGeneric' });
    const words = parts.formatToParts(new Date()).find(({ type }) => type === 'timeZoneName');
    return words === undefined || words.value.startsWith('GMT') ? timeZone : words.value;
  } catch {
    // A browser may know fewer than the server.
    return timeZone;
  }
}
