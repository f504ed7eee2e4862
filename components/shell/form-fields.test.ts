import { expect, test } from 'vitest';
import * as z from 'zod';
import { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { errorsByField, problemByField, readFields } from './form-fields.ts';

const fields = ['name', 'city'] as const;
const Place = z.strictObject({ name: z.string().trim().min(1, 'Fill this in'), city: z.string() });

test('what the contract takes is read as it takes it', () =>
  expect(readFields(Place, fields, { name: ' Harbour House ', city: 'Oslo' })).toEqual({
    value: { name: 'Harbour House', city: 'Oslo' },
  }));

test('what it does not take is named by its field', () =>
  expect(readFields(Place, fields, { name: ' ', city: 'Oslo' })).toEqual({
    errors: { name: 'Fill this in' },
  }));

test('a part of a list belongs to its field, and the first message counts', () =>
  expect(
    errorsByField(fields, [
      { path: 'name.0', message: 'first' },
      { path: 'name', message: 'second' },
      { path: 'elsewhere', message: 'third' },
    ]),
  ).toEqual({ name: 'first', form: 'third' }));

test('a problem that names no field is told of the form, in words', () => {
  const problem = { type: '/problems/book-withdrawn', title: 'Not lent any more', status: 409 };
  expect(problemByField(fields, new ApiProblem(problem))).toEqual({ form: 'Not lent any more.' });
  const errors = [{ path: 'city', message: 'is too long' }];
  expect(problemByField(fields, new ApiProblem({ ...problem, errors }))).toEqual({
    city: 'This is too long',
  });
});
