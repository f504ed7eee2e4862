import 'server-only';
import { addMonths } from './read-range.ts';

/** The moment `months` months before `now`, as rows carry it; the 31st becomes the last day there is. */
export function idleBefore(now: number, months: number): string {
  const at = new Date(now).toISOString();
  const month = addMonths(at.slice(0, 7), -months);
  const [year = 0, number = 1] = month.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const day = Math.min(Number(at.slice(8, 10)), lastDay);
  return `${month}-${String(day).padStart(2, '0')}${at.slice(10)}`;
}
