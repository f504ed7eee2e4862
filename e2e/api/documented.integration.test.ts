import { expect, test } from 'vitest';
import { exampleBook, exampleBookDetail } from '@/lib/contract/examples.ts';
import { problemStatus, problemTitle, problemType } from '@/lib/contract/problem.ts';
import type { Answer } from './call.ts';
import { expectDocumented } from './documented.ts';

const path = `/api/v1/books/${exampleBook.id}`;

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  const isProblem = status >= 400 && status !== 503;
  const type = isProblem ? 'application/problem+json' : 'application/json';
  const all = new Headers({ 'content-type': type, etag: '"3"', ...headers });
  return { status, headers: all, text: JSON.stringify(body), body };
}

function problem(code: 'not-found' | 'hold-limit'): Answer {
  const [status, title] = [problemStatus(code), problemTitle(code)];
  return answer(status, { type: problemType(code), title, status });
}

const check = (method: string, given: Answer) => () => expectDocumented(method, path, given);

test('a documented answer passes', () => {
  expect(check('GET', answer(200, exampleBookDetail))).not.toThrow();
  expect(check('GET', problem('not-found'))).not.toThrow();
});

test('a status that the document does not have fails', () => {
  expect(check('GET', answer(201, exampleBookDetail))).toThrow(/is not documented/);
});

test('a missing field fails, and one that is not documented', () => {
  expect(check('GET', answer(200, exampleBook))).toThrow(/version/);
  expect(check('GET', answer(200, { ...exampleBookDetail, note: '' }))).toThrow(/no field but/);
});

test('a problem that is not the operation’s own fails', () => {
  expect(check('GET', problem('hold-limit'))).toThrow(/is documented/);
});

test('a missing header fails', () => {
  const given = answer(200, exampleBookDetail);
  given.headers.delete('etag');
  expect(check('GET', given)).toThrow(/ETag/);
});

test('success at an address that no operation has fails', () => {
  const here = () => expectDocumented('GET', '/api/v1/secrets', answer(200, {}));
  expect(here).toThrow();
});
