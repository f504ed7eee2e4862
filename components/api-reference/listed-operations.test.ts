import { expect, test } from 'vitest';
import type { DescribedOperation, OpenApi } from '@/lib/contract/open-api.ts';
import { listedOperations } from './listed-operations.ts';

const operation = (id: string, tag: string, summary: string): DescribedOperation => ({
  operationId: id,
  tags: [tag],
  summary,
  parameters: [],
  responses: {},
  security: [],
});

const document: OpenApi = {
  openapi: '3.1.1',
  info: { title: 'Keyless', version: '1', description: '' },
  servers: [],
  tags: [{ name: 'Books' }, { name: 'Loans' }],
  paths: {
    '/loans': { post: operation('borrow', 'Loans', 'Borrow a book') },
    '/books': {
      get: operation('listBooks', 'Books', 'Search the catalogue'),
      post: operation('addBook', 'Books', 'Add a book'),
    },
  },
  components: { schemas: {}, securitySchemes: {} },
};

const found = (words: string) =>
  listedOperations(document, words).map(({ name, operations }) => [
    name,
    ...operations.map(({ method, path }) => `${method} ${path}`),
  ]);

test('without words all of them, by group in the order of the document', () =>
  expect(found('')).toEqual([
    ['Books', 'GET /books', 'POST /books'],
    ['Loans', 'POST /loans'],
  ]));

test('every word counts, in any case, wherever it stands', () => {
  expect(found('POST book')).toEqual([
    ['Books', 'POST /books'],
    ['Loans', 'POST /loans'],
  ]);
  expect(found('catalogue')).toEqual([['Books', 'GET /books']]);
  expect(found('nothing like it')).toEqual([]);
});
