import type { Book, BookChanges, NewBook } from '@/lib/contract/books.ts';
import { type BookDraft, bookFields } from './book-draft.ts';
import { draftOf } from './draft-of.ts';

/**
 * The fields to send: those whose text differs from what the form showed at first, so that nothing is
 * read anew that nobody touched.
 *
 * @param read the book that the form was filled with
 * @param typed what the form holds now, and `edited` the book that it is read as
 */
export function bookChanges(read: Book, typed: BookDraft, edited: NewBook): BookChanges {
  const shown = draftOf(read);
  const changed = bookFields.filter((field) => typed[field].trim() !== shown[field].trim());
  return Object.fromEntries(changed.map((field) => [field, edited[field]]));
}
