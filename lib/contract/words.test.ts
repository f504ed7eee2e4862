import { expect, test } from 'vitest';
import type { z } from 'zod';
import { BookChanges, NewBook } from './books.ts';
import { ImportRow } from './imports.ts';
import { NewOffice } from './offices.ts';
import { NewAnswer, NewWish } from './wishes.ts';

const long = 'x'.repeat(5000);
const many = Array.from({ length: 21 }, (_, index) => `Name ${index}`);
const book = { title: 'Dune', authors: ['Frank Herbert'] };
const office = { name: 'Pier 7', city: 'Oslo', timeZone: 'Europe/Oslo' };
const wish = { title: 'Dune', author: 'Frank Herbert' };

/** What people type or files hold, and who reads about it knows no schema. */
const wrong: [string, z.ZodType, object][] = [
  ['a long title', NewBook, { ...book, title: long }],
  ['a long author', NewBook, { ...book, authors: [long] }],
  ['many authors', NewBook, { ...book, authors: many }],
  ['many subjects', NewBook, { ...book, subjects: many }],
  ['a long description', NewBook, { ...book, description: long }],
  ['an early year', NewBook, { ...book, year: 1066 }],
  ['a late year', BookChanges, { year: 2101 }],
  ['half a year', BookChanges, { year: 1990.5 }],
  ['an empty ISBN', NewBook, { ...book, isbn: ' ' }],
  ['a long office', NewOffice, { ...office, name: long }],
  ['a long city', NewOffice, { ...office, city: long }],
  ['a long time zone', NewOffice, { ...office, timeZone: long }],
  ['a row with a long office', ImportRow, { row: 2, book, copy: { barcode: 'A-1', office: long } }],
  ['a long wish', NewWish, { ...wish, title: long }],
  ['a long reason', NewWish, { ...wish, reason: long }],
  ['a wish with an empty ISBN', NewWish, { ...wish, isbn: '' }],
  ['a long note', NewAnswer, { state: 'planned', note: long }],
];

test.each(wrong)('%s is refused in words', (_, schema, given) => {
  const messages = schema.safeParse(given).error?.issues.map(({ message }) => message) ?? [];
  expect(messages).not.toEqual([]);
  for (const message of messages) expect(message).not.toMatch(/^(Too|Invalid|Expected)\b/);
});
