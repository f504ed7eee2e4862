import { describe, expect, test } from 'vitest';
import { BookQuery, NewBook } from '@/lib/contract/books.ts';
import { ImportBatch } from '@/lib/contract/imports.ts';
import { NewLoan } from '@/lib/contract/loans.ts';
import type { Operation } from '@/lib/contract/operation.ts';
import { operations } from '@/lib/contract/operations.ts';
import { fieldErrors } from './field-errors.ts';
import { inWords } from './in-words.ts';

type Schema = NonNullable<Operation['query']> | NonNullable<Operation['body']>['schema'];

function errorsOf(schema: Schema, value: unknown) {
  const { error } = schema.safeParse(value, { error: inWords });
  return error ? fieldErrors(error) : [];
}

test.each([
  ['limit must be a number', BookQuery, { limit: 'ten' }],
  ['limit must be a whole number', BookQuery, { limit: '1.5' }],
  ['limit must be at least 1', BookQuery, { limit: '0' }],
  ['limit must be at most 100', BookQuery, { limit: '1e9' }],
  ['limit must be a smaller number', BookQuery, { limit: '99999999999999999999' }],
  ['cursor must not be empty', BookQuery, { cursor: '' }],
  ['q must be at most 200 characters', BookQuery, { q: 'x'.repeat(201) }],
  ['available must be now', BookQuery, { available: 'later' }],
  ['status must be available or withdrawn', BookQuery, { status: 'lost' }],
  [' must be an object', NewBook, null],
  ['title is missing', NewBook, { authors: ['A'] }],
  ['authors must be a list', NewBook, { title: 'T', authors: '' }],
  ['authors.0 must be a string', NewBook, { title: 'T', authors: [1] }],
  ['title Fill this in', NewBook, { title: ' ', authors: ['A'] }],
  ['bookId must be an id: 32 hexadecimal digits with four hyphens', NewLoan, { bookId: 'x' }],
  ['rows must not be empty', ImportBatch, { number: 1, rows: [] }],
  ['rows.0 Send an object with the number of its row', ImportBatch, { number: 1, rows: [1] }],
])('%s', (words, schema, value) => {
  expect(errorsOf(schema, value).map(({ path, message }) => `${path} ${message}`)).toEqual([words]);
});

describe('no field is refused in the words of a parser', () => {
  const values = [
    '',
    ' ',
    'x',
    '-1',
    '1.5',
    'x'.repeat(5000),
    0,
    -1,
    1e300,
    true,
    null,
    [],
    {},
    [1],
  ];
  const ofParsers = /^(Invalid|Too|Unrecognized)|expected|received|undefined/;

  test.each((operations as readonly Operation[]).map((one) => [one.id, one] as const))(
    '%s',
    (_, { query, body }) => {
      for (const schema of [query, body?.schema].filter((one) => one !== undefined)) {
        const example = body?.schema === schema ? (body?.example as object) : {};
        const fields = Object.keys({ ...query?.shape, ...example });
        const given = fields.flatMap((name) =>
          values.map((value) => ({ ...example, [name]: value })),
        );
        const messages = [{}, ...values, ...given].flatMap((value) => errorsOf(schema, value));
        for (const { message } of messages) expect(message).not.toMatch(ofParsers);
      }
    },
  );
});
