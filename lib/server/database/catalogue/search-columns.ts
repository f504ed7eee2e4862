import 'server-only';
import type { BooksTable } from '../schema.ts';
import { type Findable, searchWords } from './book-terms.ts';
import { sortAuthor, sortTitle } from './sort-title.ts';

type SearchColumns = Pick<BooksTable, 'sort_title' | 'sort_author' | 'sort_year' | 'search_text'>;

/**
 * The columns of a book that are derived from what a person wrote. Whoever writes them also calls
 * `indexBooks`, in the same transaction.
 */
export function searchColumns(book: Findable): SearchColumns {
  return {
    sort_title: sortTitle(book.title, book.language),
    sort_author: sortAuthor(book.authors),
    sort_year: book.year ?? 0,
    search_text: ` ${searchWords(book).join(' ')} `,
  };
}
