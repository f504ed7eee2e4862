import { NewBook } from '@/lib/contract/books.ts';
import type { FieldError } from '@/lib/contract/problem.ts';

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
    authors: list(draft.authors),
    isbn: draft.isbn.trim() || null,
    year: draft.year.trim() === '' ? null : Number(draft.year),
    language: draft.language.trim() || null,
    subjects: list(draft.subjects),
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

/** Names separated by commas or line breaks. */
function list(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}
