import type { ColumnField } from '@/lib/browser/book-file/column-field.ts';
import type { NameOrder } from '@/lib/browser/book-file/read-names.ts';

/** What a person may say of a column, in the order of the list. */
export const columnChoices = [
  ['', 'Leave out'],
  ['title', 'Title'],
  ['subtitle', 'Subtitle'],
  ['authors', 'Authors'],
  ['isbn', 'ISBN'],
  ['year', 'Year'],
  ['language', 'Language'],
  ['subjects', 'Subjects'],
  ['description', 'Description'],
  ['barcode', 'Barcode of a copy'],
  ['office', 'Office of the copy'],
] as const satisfies readonly (readonly [ColumnField | '', string])[];

export const nameOrderChoices = [
  ['inverted', 'Herbert, Frank; Anderson, Kevin J.'],
  ['listed', 'Frank Herbert, Kevin J. Anderson'],
  ['exact', 'Frank Herbert; Kevin J. Anderson (exported from here)'],
] as const satisfies readonly (readonly [NameOrder, string])[];
