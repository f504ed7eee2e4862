import { expect, test } from 'vitest';
import type { Problem } from '@/lib/contract/problem.ts';
import { explainProblem } from './explain-problem.ts';

function problem(status: number, rest: Partial<Problem> = {}): Problem {
  return { type: '/problems/x', title: 'A title', status, ...rest };
}

test('no answer at all: the connection', () =>
  expect(explainProblem(problem(0))).toMatch(/connection/));

test('the words of the API come first', () =>
  expect(explainProblem(problem(404, { detail: 'No such book.' }))).toMatch(/^No such book\. /));

test('a refusal names the roles that would allow it', () =>
  expect(explainProblem(problem(403, { grantedBy: ['Books.Admin'] }))).toContain('Books.Admin'));

test('a busy service says when to come back', () =>
  expect(explainProblem(problem(503), 7)).toBe('Try again in 7 s.'));

test('a failure on our side asks for the trace', () =>
  expect(explainProblem(problem(500))).toContain('trace'));

test('a field error adds nothing: the fields say it', () =>
  expect(explainProblem(problem(422))).toBe(''));
