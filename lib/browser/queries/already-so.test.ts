import { expect, test } from 'vitest';
import * as z from 'zod';
import { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { alreadySo } from './already-so.ts';

const Book = z.object({ title: z.string(), authors: z.array(z.string()), version: z.int() });
const current = { title: 'Dune', authors: ['Herbert'], version: 4 };

const refused = (status: number, there: object = current) =>
  new ApiProblem({ type: 'about:blank', title: 'No', status, current: there });

test('what is there as it was asked for is done', () => {
  expect(alreadySo(Book, { authors: ['Herbert'] })(refused(412))).toEqual(current);
});

test.each([
  ['somebody else’s', { authors: ['Herbert'], title: 'Dunes' }, refused(412)],
  ['another author', { authors: ['Herbert', 'Anderson'] }, refused(412)],
  ['another refusal', { title: 'Dune' }, refused(409)],
  ['nothing that can be read', { title: 'Dune' }, refused(412, {})],
  ['a fault of the app', { title: 'Dune' }, new Error('bug')],
])('anything else stays what it is: %s', (_name, asked, error) => {
  expect(() => alreadySo(Book, asked)(error)).toThrow(error);
});
