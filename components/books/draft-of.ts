import type { Book } from '@/lib/contract/books.ts';
import type { BookDraft } from './book-draft.ts';
import { writeNames } from './name-list.ts';

/** A book as the form's fields show it; `readDraft` reads it back. */
export function draftOf(book: Book): BookDraft {
  return {
    title: book.title,
    authors: writeNames(book.authors),
    isbn: book.isbn ?? '',
    year: book.year === null ? '' : String(book.year),
    language: book.language ?? '',
    subjects: writeNames(book.subjects),
    description: book.description ?? '',
  };
}
