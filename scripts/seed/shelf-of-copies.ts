import { idAt } from './id-at.ts';
import type { Random } from './random.ts';
import type { Office } from './sample-offices.ts';

export type ShelvedBook = { readonly id: string; readonly addedMs: number };

export type SampleCopy = {
  readonly id: string;
  readonly bookId: string;
  readonly office: Office;
  readonly barcode: string;
  readonly addedMs: number;
  /** How wanted the book is, from 0 (idle) to 1. */
  readonly wanted: number;
};

const mostCopies = 4;
const firstBarcode = 100_000;

/** One to four copies of each book: most have one, the wanted ones more. */
export function sampleCopies(
  books: readonly ShelvedBook[],
  offices: readonly Office[],
  random: Random,
): SampleCopy[] {
  let barcode = firstBarcode;
  return books.flatMap((book) => {
    const wanted = random() ** 3;
    const first = Math.floor(random() * offices.length);
    const count = 1 + Math.floor(random() * wanted * mostCopies);
    return Array.from({ length: count }, (_, index) => {
      barcode += 1;
      const office = offices[(first + index) % offices.length] as Office;
      const id = idAt(book.addedMs, random);
      const { addedMs } = book;
      return { id, bookId: book.id, office, barcode: `KL-${barcode}`, addedMs, wanted };
    });
  });
}
