import 'server-only';
import { bookColumns } from '@/lib/contract/book-file.ts';
import type { NewBook } from '@/lib/contract/books.ts';

/** What the file says in place of what the catalogue says; empty cells change nothing. */
export function mergeBook(book: NewBook, given: NewBook): NewBook {
  return {
    title: given.title,
    authors: given.authors,
    isbn: given.isbn ?? book.isbn,
    year: given.year ?? book.year,
    language: given.language ?? book.language,
    subjects: given.subjects.length > 0 ? given.subjects : book.subjects,
    description: given.description || book.description,
  };
}

/** How many fields of `book` a row changes that says `given`. */
export function countChanges(book: NewBook, given: NewBook): number {
  const after = mergeBook(book, given);
  return bookColumns.filter((field) => JSON.stringify(book[field]) !== JSON.stringify(after[field]))
    .length;
}
