import type { FieldError } from '@/lib/contract/problem.ts';
import { NewWish } from '@/lib/contract/wishes.ts';

/** What the form's fields hold: text, as typed. */
export type WishDraft = Readonly<Record<WishField, string>>;

export const wishFields = ['title', 'author', 'isbn', 'reason'] as const;

export type WishField = (typeof wishFields)[number];

export type WishErrors = Partial<Record<WishField | 'form', string>>;

type Reading = { readonly wish: NewWish } | { readonly errors: WishErrors };

/** Reads a draft by the contract, so that most mistakes show before anything is sent. */
export function readWish(draft: WishDraft): Reading {
  const parsed = NewWish.safeParse({
    title: draft.title,
    author: draft.author,
    isbn: draft.isbn.trim() || null,
    reason: draft.reason.trim() || null,
  });
  if (parsed.success) return { wish: parsed.data };
  const issues = parsed.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    message,
  }));
  return { errors: wishErrors(issues) };
}

/** The first message for each field; what belongs to no field goes to `form`. */
export function wishErrors(errors: readonly FieldError[]): WishErrors {
  const byField: WishErrors = {};
  for (const { path, message } of errors) {
    const field = wishFields.find((name) => name === path) ?? 'form';
    byField[field] ??= message;
  }
  return byField;
}
