import 'server-only';

/** The date in `timeZone` at `moment`, worked out from how far its clocks are from UTC then. */
export function dateOn(timeZone: string, moment: number): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/.exec(name ?? '') ?? [];
  const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  return new Date(moment + offset * 60_000).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** The date so many days after another, one after the other. */
export function daysLater(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const at = new Date(Date.UTC(year, month - 1, day + days));
  return at.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
