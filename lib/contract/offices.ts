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

export type Office = z.infer<typeof Office>;
export type OfficePage = z.infer<typeof OfficePage>;
