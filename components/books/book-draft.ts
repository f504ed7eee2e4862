import { NewBook } from '@/lib/contract/books.ts';
import type { FieldError } from '@/lib/contract/problem.ts';
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

export type BookErrors = Partial<Record<BookField | 'form', string>>;

type Reading = { readonly book: NewBook } | { readonly errors: BookErrors };

/** Reads a draft by the contract, so that most mistakes show before anything is sent. */
export function readDraft(draft: BookDraft): Reading {
  const parsed = NewBook.safeParse({
    title: draft.title,
    authors: readNames(draft.authors),
    isbn: draft.isbn.trim() || null,
    year: draft.year.trim() === '' ? null : Number(draft.year),
    language: draft.language.trim() || null,
    subjects: readNames(draft.subjects),
    description: draft.description.trim() || null,
  });
  if (parsed.success) return { book: parsed.data };
  const issues = parsed.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    message,
  }));
  return { errors: errorsByField(issues) };
}

/** The first message for each field; what belongs to no field goes to `form`. */
export function errorsByField(errors: readonly FieldError[]): BookErrors {
  const byField: BookErrors = {};
  for (const { path, message } of errors) {
    const head = path.split('.')[0];
    const field = bookFields.find((name) => name === head) ?? 'form';
    byField[field] ??= message;
  }
  return byField;
}
