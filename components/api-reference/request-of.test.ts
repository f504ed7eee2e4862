import { expect, test } from 'vitest';
import type { ListedOperation } from './listed-operations.ts';
import { requestOf } from './request-of.ts';

const parameter = (name: string, place: 'path' | 'query' | 'header') => ({
  name,
  in: place,
  required: false,
  schema: {},
});

const operation: ListedOperation = {
  method: 'PATCH',
  path: '/books/{id}',
  operationId: 'editBook',
  tags: [],
  summary: '',
  parameters: [parameter('id', 'path'), parameter('q', 'query'), parameter('If-Match', 'header')],
  responses: {},
  security: [],
};

test('what was typed goes where the document says, encoded', () =>
  expect(requestOf(operation, { id: 'a/b', q: 'salt & road', 'If-Match': '"3"' }, '{}')).toEqual({
    method: 'PATCH',
    target: '/books/a%2Fb?q=salt+%26+road',
    headers: { 'If-Match': '"3"' },
    body: '{}',
  }));

test('what was left empty is not sent', () =>
  expect(requestOf(operation, { id: '7', q: ' ' }, undefined)).toEqual({
    method: 'PATCH',
    target: '/books/7',
    headers: {},
    body: undefined,
  }));
