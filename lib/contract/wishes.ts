import * as z from 'zod';
import { BookSummary } from './copies.ts';
import { PageQuery, pageOf } from './page.ts';
import { written } from './written.ts';

const longestText = 300;
const longestReason = 1000;

const text = written
  .min(1, 'Fill this in')
  .max(longestText, `Use at most ${longestText} characters`);
const words = written.max(longestReason, `Use at most ${longestReason} characters`).nullable();

/**
 * What becomes of a wish. Open, planned and ordered ones take votes; bought and declined are answers
 * for good; a withdrawn one is shown to nobody but whoever wished for it.
 */
const states = ['open', 'planned', 'ordered', 'bought', 'declined', 'withdrawn'] as const;

/** "Please buy": a book that the library does not have. Who wished or voted is told to nobody. */
export const Wish = z.object({
  id: z.uuid(),
  title: z.string(),
  author: z.string(),
  /** ISBN-13 without hyphens. */
  isbn: z.string().nullable(),
  /** Why the library should have it, in the words of whoever wished. */
  reason: z.string().nullable(),
  state: z.enum(states),
  /** One for each person; the wish itself counts as the first. */
  votes: z.int(),
  yourVote: z.boolean(),
  yours: z.boolean(),
  /** ISO 8601, UTC. */
  wishedAt: z.iso.datetime(),
  /** What the library said, and when; for a bought one the book that fulfils it. */
  note: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  book: BookSummary.nullable(),
  /** Yours, and you have not said yet that you have read the answer. */
  news: z.boolean(),
  /** Grows with each answer; sent back as `If-Match` with the next one. */
  version: z.int(),
});

export const WishPage = pageOf(Wish);

/** `GET /api/v1/wishes`. */
export const WishQuery = PageQuery.extend({
  state: z.enum(['any', ...states]).default('any'),
  /** `mine`: the caller's own; `news`: of those, the ones with an answer that is news. */
  whose: z.enum(['everyone', 'mine', 'news']).default('everyone'),
  sort: z.enum(['votes', 'newest']).default('votes'),
});

const wishFields = {
  title: text,
  author: text,
  isbn: z.string().trim().min(1, 'Fill this in').nullable(),
};

/**
 * `POST /api/v1/wishes`. Takes an `Idempotency-Key`. When the catalogue has the ISBN the answer is
 * 409 with the book as `current`; when somebody wished for it before, 409 with that wish.
 */
export const NewWish = z.strictObject({
  ...wishFields,
  isbn: wishFields.isbn.default(null),
  reason: words.default(null),
  /** True after seeing a wish with the same title: this one is for another book. */
  anotherBook: z.boolean().default(false),
});

/** `GET /api/v1/wishes/similar`: what is asked before wishing. */
export const SimilarQuery = z.object({
  title: z.string().trim().max(longestText).default(''),
  isbn: z.string().trim().max(longestText).default(''),
});

/** Books with the ISBN or the title, and wishes that still take votes; at most a few of each. */
export const Similar = z.object({ books: z.array(BookSummary), wishes: z.array(Wish) });

/** `POST /api/v1/wishes/{id}/answer`, with the wish's version as `If-Match`. */
export const NewAnswer = z
  .strictObject({
    state: z.enum(['open', 'planned', 'ordered', 'bought', 'declined']),
    note: words.default(null),
    /** The book of the catalogue that fulfils the wish: with `bought`, and only then. */
    bookId: z.uuid().toLowerCase().nullable().default(null),
  })
  .refine(({ state, note }) => state !== 'declined' || note, {
    path: ['note'],
    message: 'Say why, so that the person who wished understands',
  })
  .refine(({ state, bookId }) => (state === 'bought') === (bookId !== null), {
    path: ['bookId'],
    message: 'Name the book that fulfils the wish, with state bought only',
  });

/** `DELETE /api/v1/wishes/history`: how many of the caller's wishes no longer say whose they were. */
export const ForgottenWishes = z.object({ wishes: z.int() });

export type Wish = z.infer<typeof Wish>;
export type WishState = Wish['state'];
export type WishPage = z.infer<typeof WishPage>;
export type WishQuery = z.infer<typeof WishQuery>;
export type NewWish = z.infer<typeof NewWish>;
export type SimilarQuery = z.infer<typeof SimilarQuery>;
export type Similar = z.infer<typeof Similar>;
export type NewAnswer = z.infer<typeof NewAnswer>;
export type ForgottenWishes = z.infer<typeof ForgottenWishes>;
