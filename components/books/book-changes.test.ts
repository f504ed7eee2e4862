import { expect, test } from 'vitest';
import type { Book, BookChanges } from '@/lib/contract/books.ts';
import { bookChanges } from './book-changes.ts';
import { type BookDraft, readDraft } from './book-draft.ts';
import { draftOf } from './draft-of.ts';

const book: Book = {
  id: '01962362-8abf-70c7-98a0-000000000001',
  title: 'Tides',
  authors: ['Mara Lindholt', 'Ines Marlow, Jr.'],
  isbn: null,
  year: 2019,
  language: 'en',
  subjects: ['Sea'],
  description: 'Of the sea.\nAnd of the shore.',
  addedAt: '2026-05-14T09:00:00.000Z',
  withdrawnAt: null,
};

function changesBy(typed: Partial<BookDraft>): BookChanges {
  const draft = { ...draftOf(book), ...typed };
  const reading = readDraft(draft);
  if (!('book' in reading)) throw new Error('The draft cannot be read');
  return bookChanges(book, draft, reading.book);
}

test('a form that nobody touched changes nothing, not even a name with a comma', () =>
  expect(changesBy({})).toEqual({}));

test('only what was changed is sent', () =>
  expect(changesBy({ year: '2020', subjects: '' })).toEqual({ year: 2020, subjects: [] }));

test('an emptied field is sent as empty', () =>
  expect(changesBy({ description: ' ' })).toEqual({ description: null }));
