import { Book } from '@/lib/contract/books.ts';
import { Copy } from '@/lib/contract/copies.ts';
import { Hold } from '@/lib/contract/holds.ts';
import { Loan } from '@/lib/contract/loans.ts';
import { Me } from '@/lib/contract/me.ts';
import { Office } from '@/lib/contract/offices.ts';
import { Problem } from '@/lib/contract/problem.ts';
import { Wish } from '@/lib/contract/wishes.ts';
import type { Answer } from '../call.ts';

/** In every text that is planted: nobody else's library has this word. */
export const mark = 'Quillfeather';

/** The key under which the owner borrowed; its answer is kept for whoever asks again. */
export const borrowedUnder = 'the-owners-key';

/** One thing of every kind in the owner's tenant: what a stranger must neither see nor touch. */
export type Planted = {
  readonly isbn: string;
  readonly office: string;
  /** A book that is not lent, its copy and the barcode of that. */
  readonly book: string;
  readonly copy: string;
  readonly barcode: string;
  /** A book and the barcode of its only copy, which the owner has. */
  readonly lentBook: string;
  readonly lentIsbn: string;
  readonly lentBarcode: string;
  readonly loan: string;
  readonly hold: string;
  readonly wish: string;
  readonly wishIsbn: string;
  /** A person of the owner's tenant, as a member of the library. */
  readonly member: string;
  readonly receipt: string;
  /** An import whose id a stranger takes too, and one that only the owner knows of. */
  readonly import: string;
  readonly otherImport: string;
};

/** Asks as the owner. */
export type Ask = (
  target: string,
  json?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

const isbn = '9780306406157';
const lentIsbn = '9780262033848';
const wishIsbn = '9781861972712';

/**
 * Plants one of everything. A new kind of thing is planted here too, and gets a case for each of its
 * operations.
 *
 * @param askAsReader asks as somebody of the same tenant who may borrow, and nothing else
 */
export async function plant(ask: Ask, askAsReader: Ask): Promise<Planted> {
  const place = { name: `${mark} House`, city: mark, timeZone: 'Europe/Oslo' };
  const office = Office.parse((await ask('POST /api/v1/offices', place)).body).id;

  async function bookWithCopy(title: string, barcode: string, more = {}) {
    const given = { title: `${mark} ${title}`, authors: [mark], subjects: [mark], ...more };
    const book = Book.parse((await ask('POST /api/v1/books', given)).body).id;
    const added = await ask(`POST /api/v1/books/${book}/copies`, { barcode, officeId: office });
    return { book, copy: Copy.parse(added.body).id, barcode };
  }

  const spare = await bookWithCopy('one', 'QUILL-1', { isbn });
  const lent = await bookWithCopy('two', 'QUILL-2', { isbn: lentIsbn });
  const wanted = await bookWithCopy('three', 'QUILL-3');
  const read = await bookWithCopy('four', 'QUILL-4');
  const loan = await borrow(ask, lent.book, borrowedUnder);
  const past = await borrow(ask, read.book, 'another-key');
  await ask(`POST /api/v1/loans/${past}/return`);
  const hold = Hold.parse((await ask('POST /api/v1/holds', { bookId: wanted.book })).body).id;
  const wished = { title: `${mark} wish`, author: mark, isbn: wishIsbn, reason: mark };
  const wish = Wish.parse((await ask('POST /api/v1/wishes', wished)).body).id;
  const receipt = Problem.parse((await askAsReader('GET /api/v1/admin')).body).receipt ?? '';
  const member = Me.parse((await askAsReader('GET /api/v1/me')).body).objectId;
  const imports = [await startImport(ask), await startImport(ask)] as const;
  return {
    ...{ import: imports[0], otherImport: imports[1] },
    ...{ isbn, office, ...spare, lentBook: lent.book, lentIsbn, lentBarcode: lent.barcode },
    ...{ loan, hold, wish, wishIsbn, member, receipt },
  };
}

/** With one row that is in, of a book that has this word. */
async function startImport(ask: Ask): Promise<string> {
  const id = crypto.randomUUID();
  await ask('POST /api/v1/imports', { id, fileName: `${mark}.csv`, rows: 5 });
  const rows = [{ row: 2, book: { title: `${mark} ${id}`, authors: [mark] } }];
  await ask(`POST /api/v1/imports/${id}/batches`, { number: 1, rows });
  return id;
}

async function borrow(ask: Ask, bookId: string, key: string): Promise<string> {
  const answer = await ask('POST /api/v1/loans', { bookId }, { 'idempotency-key': key });
  return Loan.parse(answer.body).id;
}
