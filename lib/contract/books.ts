import * as z from 'zod';
import { PageQuery, pageOf } from './page.ts';

const longestText = 300;
const mostAuthors = 20;
const firstPrintedYear = 1450;
const latestYear = 2100;

const text = z.string().trim().min(1, 'Fill this in').max(longestText);

export const Book = z.object({
  id: z.uuid(),
  title: z.string(),
  authors: z.array(z.string()),
  /** ISBN-13 without hyphens, or null for a book that has none. */
  isbn: z.string().nullable(),
  year: z.int().nullable(),
  /** BCP 47 language tag, such as `en`. */
  language: z.string().nullable(),
  subjects: z.array(z.string()),
  description: z.string().nullable(),
  /** ISO 8601, UTC. */
  addedAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
});

/** `GET /api/v1/books/{id}`. The answer's `ETag` is the version in quotes. */
export const BookDetail = Book.extend({
  /** Grows with each change of the book. */
  version: z.int(),
});

export const BookPage = pageOf(Book);

/** `GET /api/v1/books`. `status=withdrawn` needs `library.administer`. */
export const BookQuery = PageQuery.extend({
  /** Words to find in title, authors, subjects and ISBN; case and accents are folded. */
  q: z.string().trim().max(200).default(''),
  status: z.enum(['available', 'withdrawn']).default('available'),
});

const bookFields = {
  title: text,
  authors: z.array(text).min(1, 'Name at least one author').max(mostAuthors),
  isbn: z.string().trim().min(1).nullable(),
  year: z.int().min(firstPrintedYear).max(latestYear).nullable(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language tag such as en or pt-BR')
    .nullable(),
  subjects: z.array(text).max(20),
  description: z.string().trim().max(4000).nullable(),
};

/** `POST /api/v1/books`. */
export const NewBook = z.strictObject({
  ...bookFields,
  isbn: bookFields.isbn.default(null),
  year: bookFields.year.default(null),
  language: bookFields.language.default(null),
  subjects: bookFields.subjects.default([]),
  description: bookFields.description.default(null),
});

/**
 * `PATCH /api/v1/books/{id}`: the fields to change, with the `ETag` that was read as `If-Match`. When
 * someone else was faster the answer is 412, and its `current` is the book as it is now.
 */
export const BookChanges = z.strictObject({
  title: bookFields.title.exactOptional(),
  authors: bookFields.authors.exactOptional(),
  isbn: bookFields.isbn.exactOptional(),
  year: bookFields.year.exactOptional(),
  language: bookFields.language.exactOptional(),
  subjects: bookFields.subjects.exactOptional(),
  description: bookFields.description.exactOptional(),
});

/** `GET /api/v1/admin`: the library's key figures. */
export const LibraryOverview = z.object({
  books: z.int(),
  withdrawn: z.int(),
  addedLast30Days: z.int(),
  /** Distinct subjects among books that are not withdrawn, most frequent first, at most ten. */
  topSubjects: z.array(z.object({ subject: z.string(), books: z.int() })),
  refusalsLast7Days: z.int(),
});

export type Book = z.infer<typeof Book>;
export type BookDetail = z.infer<typeof BookDetail>;
export type BookChanges = z.infer<typeof BookChanges>;
export type BookPage = z.infer<typeof BookPage>;
export type BookQuery = z.infer<typeof BookQuery>;
export type NewBook = z.infer<typeof NewBook>;
export type LibraryOverview = z.infer<typeof LibraryOverview>;
