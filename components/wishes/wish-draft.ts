import { type FieldErrors, readFields } from '@/components/shell/form-fields.ts';
import { mayBeIsbn, wrongIsbn } from '@/lib/contract/isbn.ts';
import { NewWish } from '@/lib/contract/wishes.ts';

/** What the form's fields hold: text, as typed. */
export type WishDraft = Readonly<Record<WishField, string>>;

export const wishFields = ['title', 'author', 'isbn', 'reason'] as const;

export type WishField = (typeof wishFields)[number];

export type WishErrors = FieldErrors<WishField>;

type Reading = { readonly wish: NewWish } | { readonly errors: WishErrors };

/** The API says the same, but only once nothing else is wrong. */
const DraftWish = NewWish.extend({ isbn: NewWish.shape.isbn.refine(mayBeIsbn, wrongIsbn) });

/** Reads a draft by the contract, so that most mistakes show before anything is sent. */
export function readWish(draft: WishDraft): Reading {
  const reading = readFields(DraftWish, wishFields, {
    title: draft.title,
    author: draft.author,
    isbn: draft.isbn.trim() || null,
    reason: draft.reason.trim() || null,
  });
  return 'value' in reading ? { wish: reading.value } : reading;
}
