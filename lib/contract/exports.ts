import * as z from 'zod';
import { BookQuery } from './books.ts';

/** The media types of the files, by the name of the format. */
export const exportMediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** `GET /api/v1/exports/books`: the filters of the list of books, all pages. */
export const ExportQuery = BookQuery.omit({ limit: true, cursor: true, include: true }).extend({
  format: z.enum(['csv', 'xlsx']).default('csv'),
});

/** A file. CSV is UTF-8 with a byte order mark and RFC 4180 quotes; its formulas are defused. */
export const BookFile = z.string();

export type ExportFormat = keyof typeof exportMediaTypes;
export type ExportQuery = z.infer<typeof ExportQuery>;
