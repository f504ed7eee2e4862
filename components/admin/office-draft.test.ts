import { expect, test } from 'vitest';
import { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { officeErrors } from './office-draft.ts';

test('a name that is taken is told at its field, in the words of the API', () => {
  const detail = 'There is an office called Mill Lane already.';
  const errors = [{ path: 'name', message: 'is the name of another office' }];
  const problem = { type: '/problems/conflict', title: 'That is already there', status: 409 };
  expect(officeErrors(new ApiProblem({ ...problem, detail, errors }))).toEqual({ name: detail });
});

test('anything else is told of its field, or of the form', () => {
  const problem = { type: '/problems/invalid-fields', title: 'Look again', status: 422 };
  const errors = [{ path: 'city', message: 'is too long' }];
  expect(officeErrors(new ApiProblem({ ...problem, errors }))).toEqual({
    city: 'This is too long',
  });
  expect(officeErrors(new ApiProblem(problem))).toEqual({ form: 'Look again.' });
});
