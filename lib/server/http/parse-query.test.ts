import { expect, test } from 'vitest';
import { BookQuery } from '@/lib/contract/books.ts';
import { parseQuery } from './parse-query.ts';

const ask = (search: string) =>
  parseQuery(new Request(`http://localhost/api/v1/books${search}`), BookQuery);

test('defaults fill what is not given, unknown parameters are ignored', () => {
  expect(ask('?utm_source=mail')).toEqual({ q: '', status: 'available', limit: 20 });
});

test.each([
  ['?limit=0', 'limit'],
  ['?limit=101', 'limit'],
  ['?limit=1e1000', 'limit'],
  ['?limit=ten', 'limit'],
  ['?status=lost', 'status'],
  ['?cursor=', 'cursor'],
  [`?q=${'x'.repeat(201)}`, 'q'],
  ['?limit=1&limit=2', 'limit'],
])('%s is refused at %s', (search, path) => {
  expect(() => ask(search)).toThrow(
    expect.objectContaining({
      code: 'malformed-query',
      options: { errors: [expect.objectContaining({ path })] },
    }),
  );
});

test('what is wrong is said in words', () => {
  expect(() => ask('?limit=ten&status=lost')).toThrow(
    expect.objectContaining({
      options: {
        errors: [
          { path: 'limit', message: 'must be a number' },
          { path: 'status', message: 'must be available or withdrawn' },
        ],
      },
    }),
  );
});

test('a parameter named __proto__ is only an unknown parameter', () => {
  expect(ask('?__proto__=x&q=a')).toMatchObject({ q: 'a' });
});
