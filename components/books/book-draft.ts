import { type FieldErrors, readFields } from '@/components/shell/form-fields.ts';
import { NewBook } from '@/lib/contract/books.ts';
import { mayBeIsbn, wrongIsbn } from '@/lib/contract/isbn.ts';
import { readNames } from './name-list.ts';

/** What the form's fields hold: text, as typed. */
export type BookDraft = Readonly<Record<BookField, string>>;

export const bookFields = [
  'title',
  'authors',
  'isbn',
  'year',
  'language',
  'subjects',
  'description',
] as const;

export type BookField = (typeof bookFields)[number];

export type BookErrors = FieldErrors<BookField>;

type Reading = { readonly book: NewBook } | { readonly errors: BookErrors };

/** The API says the same, but only once nothing else is wrong. */
const DraftBook = NewBook.extend({ isbn: NewBook.shape.isbn.refine(mayBeIsbn, wrongIsbn) });

/** Reads a draft by the contract, so that most mistakes show before anything is sent. */
export function readDraft(draft: BookDraft): Reading {
  const reading = readFields(DraftBook, bookFields, {
    title: draft.title,
    authors: readNames(draft.authors),
    isbn: draft.isbn.trim() || null,
    year: draft.year.trim() === '' ? null : Number(draft.year),
    language: draft.language.trim() || null,
    subjects: readNames(draft.subjects),
    description: draft.description.trim() || null,
  });
  return 'value' in reading ? { book: reading.value } : reading;
}
