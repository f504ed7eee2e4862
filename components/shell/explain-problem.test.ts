import { expect, test } from 'vitest';
import { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import type { Problem } from '@/lib/contract/problem.ts';
import { explainProblem, problemInWords } from './explain-problem.ts';

function problem(status: number, rest: Partial<Problem> = {}): Problem {
  return { type: '/problems/x', title: 'A title', status, ...rest };
}

test('no answer at all: the connection', () =>
  expect(explainProblem(problem(0))).toMatch(/connection/));

test('what the browser says of the connection is not said twice', () =>
  expect(explainProblem(problem(0, { detail: 'Check the network.' }))).toBe('Check the network.'));

test('in words alone: what went wrong, what to do and what to quote', () => {
  const error = new ApiProblem(problem(503, { trace: '0af7' }), 7);
  expect(problemInWords(error)).toBe('A title. Try again in 7 s. Trace 0af7.');
  expect(problemInWords(new ApiProblem(problem(422)))).toBe('A title.');
});

test('a token that could not be had: its own words, and no other advice', () => {
  const type = '/problems/sign-in-confirmation-needed';
  const detail = 'Sign in in another tab.';
  expect(explainProblem(problem(401, { type, detail }))).toBe(detail);
});

test('a token that the API refuses: sign in anew', () =>
  expect(explainProblem(problem(401))).toMatch(/^Sign out and in again/));

test.each(['token-expired', 'token-not-yet-valid'])(
  'a fresh token that is refused for its time (%s): the clocks, not the person',
  (code) => {
    const words = explainProblem(problem(401, { type: `/problems/${code}` }));
    expect(words).toContain('clock');
    expect(words).not.toContain('Sign out');
  },
);

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
