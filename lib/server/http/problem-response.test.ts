import { expect, test } from 'vitest';
import { Problem, problemCodes, problemStatus } from '@/lib/contract/problem.ts';
import { DatabaseError } from '@/lib/server/database/database-error.ts';
import { ProblemError } from './problem-error.ts';
import { problemResponse } from './problem-response.ts';

const exchange = {
  requestId: 'r',
  traceId: '0af7651916cd43dd8448eb211c80319c',
  path: '/api/v1/books',
  startedAt: 0,
};

async function answer(error: unknown) {
  const response = problemResponse(error, exchange, undefined);
  const text = await response.text();
  return { response, text, body: Problem.parse(JSON.parse(text)) };
}

for (const code of problemCodes) {
  test(`${code} answers ${problemStatus(code)} as problem details`, async () => {
    const { response, body } = await answer(new ProblemError(code));
    expect(response.status).toBe(problemStatus(code));
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({ type: `/problems/${code}`, status: problemStatus(code) });
    const challenged = response.headers.get('www-authenticate') !== null;
    expect(challenged).toBe(problemStatus(code) === 401 || code === 'scope-missing');
  });
}

test('an error nobody foresaw shows nothing of itself', async () => {
  const { response, text } = await answer(new TypeError('select * from books; token eyJhbGciOi'));
  expect(response.status).toBe(500);
  expect(text).not.toMatch(/select|eyJ|TypeError|at /);
  expect(text).toContain(exchange.traceId);
});

test.each([
  ['cannot be reached', new DatabaseError('unreachable', 'No connection to sql.example.com')],
  ['is busy', Object.assign(new Error('busy'), { number: 40501 })],
])('a database that %s answers 503, and when to try again', async (_, error) => {
  const { response, text } = await answer(error);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(text).not.toContain('sql.example.com');
});

test('a missing permission names the roles that grant it', async () => {
  const { body } = await answer(
    new ProblemError('permission-missing', 'No.', { permission: 'audit.read' }),
  );
  expect(body).toMatchObject({ permission: 'audit.read', grantedBy: ['Audit.Reader'] });
});

test('a request without a token is challenged without an error code', async () => {
  const { response } = await answer(new ProblemError('token-missing'));
  expect(response.headers.get('www-authenticate')).toBe('Bearer');
});

test('a description cannot leave its quoted string', async () => {
  const { response } = await answer(
    new ProblemError('token-claims', 'a "b"\\ \r\nSet-Cookie: x é'),
  );
  expect(response.headers.get('www-authenticate')).toBe(
    'Bearer error="invalid_token", error_description="a b Set-Cookie: x "',
  );
});
