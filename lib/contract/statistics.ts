import * as z from 'zod';
import { BookSummary } from './copies.ts';
import { Office } from './offices.ts';
import { PageQuery, pageOf } from './page.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Use a month such as 2026-03');
/** What is worked out from it, such as the month after, keeps to years of four digits. */
const askedMonth = z
  .string()
  .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, 'Use a month from 1900-01 to 2199-12');

/** After how many months without a loan a copy is idle. */
const IdleMonths = z.coerce.number().int().min(1).max(120).default(12);

/**
 * Which loans: those that began in the months `from` to `to`, both included, as the calendar of each
 * office has it. Without them the last 24 months; at most ten years.
 */
export const StatisticsQuery = z.object({
  from: askedMonth.optional(),
  to: askedMonth.optional(),
  /** The id of an office; without it all of them. */
  office: z.uuid().toLowerCase().optional(),
});

/** Answers may be some minutes old: `asOf` says from when they are (ISO 8601, UTC). */
const answerFields = { from: month, to: month, asOf: z.iso.datetime() };

/** `GET /api/v1/stats/loans`. */
export const LoanStatistics = z.object({
  ...answerFields,
  /** Offices whose loans are counted, by name. */
  offices: z.array(Office),
  loans: z.int(),
  /** Every month of the range in order; the loans of each office are in the order of `offices`. */
  months: z.array(z.object({ month, loans: z.array(z.int()) })),
  /** Loans by day of the week, from Monday to Sunday. */
  weekdays: z.array(z.int()).length(7),
});

export const WantedBook = z.object({
  book: BookSummary,
  /** People who wait for it now, at whichever office. */
  waiting: z.int(),
  /** Loans in the range. */
  loans: z.int(),
});

/** `GET /api/v1/stats/books`: at most ten each, the most wanted first. */
export const BookStatistics = z.object({
  ...answerFields,
  waitedFor: z.array(WantedBook),
  lent: z.array(WantedBook),
});

/** `GET /api/v1/stats/offices`. */
export const OfficeStatisticsQuery = StatisticsQuery.extend({ months: IdleMonths });

export const OfficeFigures = z.object({
  office: Office,
  /** In lending now: neither withdrawn nor lost; of a withdrawn book while somebody has it. */
  copies: z.int(),
  onLoan: z.int(),
  /** Of those on loan: due before today, there. */
  overdue: z.int(),
  /** Not lent for so many months; those on loan are not among them. */
  idle: z.int(),
  /** In the range. */
  loans: z.int(),
  /** Reservations of the range that a copy was put aside for, and how long that took. */
  holds: z.int(),
  averageWaitDays: z.number().nullable(),
  /** Half of them waited at most so many days. */
  medianWaitDays: z.number().nullable(),
});

export const OfficeStatistics = z.object({ ...answerFields, offices: z.array(OfficeFigures) });

/** `GET /api/v1/stats/idle`: the longest idle first. */
export const IdleQuery = PageQuery.extend({
  office: StatisticsQuery.shape.office,
  months: IdleMonths,
});

export const IdleCopy = z.object({
  id: z.uuid(),
  barcode: z.string(),
  book: BookSummary,
  office: Office,
  /** When it was lent last; for one that never was, when it was added (ISO 8601, UTC). */
  idleSince: z.iso.datetime(),
});

export const IdlePage = pageOf(IdleCopy);

export type StatisticsQuery = z.infer<typeof StatisticsQuery>;
export type LoanStatistics = z.infer<typeof LoanStatistics>;
export type WantedBook = z.infer<typeof WantedBook>;
export type BookStatistics = z.infer<typeof BookStatistics>;
export type OfficeStatisticsQuery = z.infer<typeof OfficeStatisticsQuery>;
export type OfficeFigures = z.infer<typeof OfficeFigures>;
export type OfficeStatistics = z.infer<typeof OfficeStatistics>;
export type IdleQuery = z.infer<typeof IdleQuery>;
export type IdleCopy = z.infer<typeof IdleCopy>;
export type IdlePage = z.infer<typeof IdlePage>;
