import * as z from 'zod';
import { PageQuery, pageOf } from './page.ts';
import { written } from './written.ts';

const longestText = 300;
/** What a protocol should hold at least, and more than any language has: RFC 5646 section 4.4.1. */
const longestLanguage = 35;
const mostAuthors = 20;
const mostSubjects = 20;
const longestDescription = 4000;
const firstPrintedYear = 1450;
const latestYear = 2100;

const text = written
  .min(1, 'Fill this in')
  .max(longestText, `Use at most ${longestText} characters`);
const yearInWords = `Use a year from ${firstPrintedYear} to ${latestYear}`;

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

/** A book in a list. */
export const BookListItem = Book.extend({
  /** With `include=availability`: where copies stand, and how many nobody has or waits for. */
  offices: z
    .array(z.object({ id: z.uuid(), name: z.string(), copies: z.int(), available: z.int() }))
    .exactOptional(),
});

/**
 * A page may hold fewer rows than `limit`, even none, while `nextCursor` is there: a search looks at a
 * bounded number of books for each answer.
 */
export const BookPage = pageOf(BookListItem).extend({
  /** The words that were searched instead, because those of `q` are in no book; `exact` forbids it. */
  correctedTo: z.string().exactOptional(),
});

const someKeys = z.string().min(1).max(1000);
const someIds = someKeys.regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36})*$/, 'Give ids, with commas between');
/** From 1, because an empty parameter counts as 0: `to=` would leave no book without saying why. */
const someYear = z.coerce.number().int().min(1).max(9999);

export const bookSorts = ['relevance', 'title', 'author', 'year', 'newest'] as const;

/** What narrows the catalogue down. Several subjects, languages or offices: any of them. */
export const FilterQuery = z.object({
  /** Beginnings of words in title, authors, subjects and ISBN; case and accents are folded. */
  q: z.string().trim().max(200).default(''),
  status: z.enum(['available', 'withdrawn']).default('available'),
  /** With commas between; one that has a comma itself in double quotes. */
  subject: someKeys.exactOptional(),
  /** BCP 47 tags with commas between. */
  language: someKeys.exactOptional(),
  /** Ids of offices that have a copy, with commas between. */
  office: someIds.exactOptional(),
  /** Years of publication, both included. */
  from: someYear.exactOptional(),
  to: someYear.exactOptional(),
  /** `now`: a copy can be borrowed, in one of the offices if some are named. */
  available: z.enum(['now']).exactOptional(),
  /** `words`: search the words as they are, even if no book has them. */
  exact: z.enum(['words']).exactOptional(),
});

/** `GET /api/v1/books`. `status=withdrawn` needs `library.administer`. */
export const BookQuery = PageQuery.extend({
  ...FilterQuery.shape,
  /** `relevance` with words, `title` without; `year` and `newest` begin with the latest. */
  sort: z.enum(bookSorts).exactOptional(),
  include: z.enum(['availability']).exactOptional(),
});

const facet = <T extends z.ZodType>(value: T) =>
  z.object({
    /** False when more books match than were counted: then each count is the least it can be. */
    exact: z.boolean(),
    values: z.array(z.object({ value, label: z.string(), books: z.int() })),
  });

/** `GET /api/v1/books/facets`. A facet counts as if nothing of itself were chosen. */
export const BookFacets = z.object({
  /** How many books match; at least so many when it is not exact. */
  books: z.object({ exact: z.boolean(), count: z.int() }),
  subjects: facet(z.string()),
  languages: facet(z.string()),
  /** The first year of each decade. */
  decades: facet(z.int()),
  /** Ids of offices. */
  offices: facet(z.uuid()),
  /** How many of them can be borrowed now. */
  available: z.object({ exact: z.boolean(), count: z.int() }),
  /** The words that were searched instead of those of `q`, as in the list. */
  correctedTo: z.string().exactOptional(),
});

const bookFields = {
  title: text,
  authors: z
    .array(text)
    .min(1, 'Name at least one author')
    .max(mostAuthors, `Name at most ${mostAuthors} authors`),
  isbn: z.string().trim().min(1, 'Fill this in').nullable(),
  year: z
    .int(yearInWords)
    .min(firstPrintedYear, yearInWords)
    .max(latestYear, yearInWords)
    .nullable(),
  language: z
    .string()
    .max(longestLanguage, 'Use a language tag of at most 35 characters')
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language tag such as en or pt-BR')
    .nullable(),
  subjects: z.array(text).max(mostSubjects, `Name at most ${mostSubjects} subjects`),
  /** One that says nothing is none: null. */
  description: written
    .max(longestDescription, `Use at most ${longestDescription} characters`)
    .nullable()
    .overwrite((text) => text || null),
};

/** `POST /api/v1/books`. Takes an `Idempotency-Key`. */
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
export type FilterQuery = z.infer<typeof FilterQuery>;
export type BookFacets = z.infer<typeof BookFacets>;
export type BookListItem = z.infer<typeof BookListItem>;
export type BookQuery = z.infer<typeof BookQuery>;
export type BookSort = (typeof bookSorts)[number];
export type NewBook = z.infer<typeof NewBook>;
export type LibraryOverview = z.infer<typeof LibraryOverview>;
