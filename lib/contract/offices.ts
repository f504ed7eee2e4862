import * as z from 'zod';
import { pageOf } from './page.ts';
import { written } from './written.ts';

/** A place where copies stand. */
export const Office = z.object({
  id: z.uuid(),
  name: z.string(),
  city: z.string(),
  /** IANA time zone, such as `Pacific/Auckland`: due dates are dates there. */
  timeZone: z.string(),
});

/** An office where it can be corrected. */
export const OfficeDetail = Office.extend({
  /** Grows with each correction: in quotes it is the `ETag`, which the next one sends as `If-Match`. */
  version: z.int(),
});

/** `GET /api/v1/offices`: all of them, by name; there is no second page. */
export const OfficePage = pageOf(OfficeDetail);

const text = written.min(1, 'Fill this in').max(100, 'Use at most 100 characters');

const zoneInWords = 'Use an IANA time zone, such as Europe/Oslo';

/** `POST /api/v1/offices`. Takes an `Idempotency-Key`. */
export const NewOffice = z.strictObject({
  name: text,
  city: text,
  timeZone: z.string().max(64, zoneInWords).refine(isTimeZone, zoneInWords),
});

/**
 * `PATCH /api/v1/offices/{id}`: the fields to change. The time zone is not among them: loans that are
 * out and copies that are put aside have their dates by it.
 */
export const OfficeChanges = z.strictObject({
  name: text.exactOptional(),
  city: text.exactOptional(),
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
export type OfficeDetail = z.infer<typeof OfficeDetail>;
export type OfficeChanges = z.infer<typeof OfficeChanges>;
export type NewOffice = z.infer<typeof NewOffice>;
export type OfficePage = z.infer<typeof OfficePage>;
