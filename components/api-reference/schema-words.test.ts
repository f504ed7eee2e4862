import { expect, test } from 'vitest';
import { schemaFields, schemaWords } from './schema-words.ts';

test.each([
  [{ $ref: '#/components/schemas/Book' }, 'Book'],
  [{ type: 'array', items: { $ref: '#/components/schemas/Book' } }, 'list of Book'],
  [{ type: ['string', 'null'] }, 'string or null'],
  [{ anyOf: [{ type: 'string', format: 'uuid' }, { type: 'null' }] }, 'string (uuid) or null'],
  [{ type: 'string', enum: ['open', 'past'] }, '"open" | "past"'],
  [{ type: 'string', const: 'healthy' }, '"healthy"'],
  [{}, 'anything'],
])('%j is %s', (schema, words) => expect(schemaWords(schema)).toBe(words));

test('fields are named with what they are and whether they may be left out', () =>
  expect(
    schemaFields({
      properties: { id: { type: 'string' }, note: { type: 'string' } },
      required: ['id'],
    }),
  ).toEqual([
    { name: 'id', words: 'string', optional: false },
    { name: 'note', words: 'string', optional: true },
  ]));
