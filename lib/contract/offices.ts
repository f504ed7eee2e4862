import * as z from 'zod';
import { pageOf } from './page.ts';

/** A place where copies stand. */
export const Office = z.object({
  id: z.uuid(),
  name: z.string(),
  city: z.string(),
  /** IANA time zone, such as `Pacific/Auckland`: due dates are dates there. */
  timeZone: z.string(),
});

/** `GET /api/v1/offices`: all of them, by name; there is no second page. */
export const OfficePage = pageOf(Office);

/** `POST /api/v1/offices`. Takes an `Idempotency-Key`. */
export const NewOffice = z.strictObject({
  name: z.string().trim().min(1, 'Fill this in').max(100),
  city: z.string().trim().min(1, 'Fill this in').max(100),
  timeZone: z.string().max(64).refine(isTimeZone, 'Use an IANA time zone, such as Europe/Oslo'),
});

function isTimeZone(name: string): boolean {
  try {
    // An offset such as +02:00 is accepted by Intl too, but knows no summer time.
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null && /^[A-Z]/i.test(name);
  } catch {
    return false;
  }
}

export type Office = z.infer<typeof Office>;
export type NewOffice = z.infer<typeof NewOffice>;
export type OfficePage = z.infer<typeof OfficePage>;
