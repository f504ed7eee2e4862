import { HttpRequest, InvocationContext } from '@azure/functions';
import { expect, test, vi } from 'vitest';
import { answerHttp } from './answer-http.ts';

const origin = 'https://keyless.example';
const context = new InvocationContext();
const echo = async (request: Request) =>
  new Response(`${request.method} ${request.url} ${await request.text()}`, {
    status: 201,
    headers: { 'x-seen': request.headers.get('x-sent') ?? '' },
  });
const handler = answerHttp(echo, async () => {});

test.each([
  ['/api/v1/books?q=dune%20&limit=2', '/api/v1/books?q=dune%20&limit=2'],
  ['/api/health', '/health'],
  ['/api/health/ready?x=1', '/health/ready?x=1'],
  ['/api/healthy', '/api/healthy'],
  ['/api/v1/health', '/api/v1/health'],
])('%s reaches the API as %s', async (path, expected) => {
  const answer = await handler(new HttpRequest({ method: 'GET', url: origin + path }), context);
  expect(await new Response(answer.body as ReadableStream).text()).toBe(
    `GET ${origin}${expected} `,
  );
});

test('method, headers and body pass in both directions', async () => {
  const request = new HttpRequest({
    method: 'POST',
    url: `${origin}/api/v1/books`,
    headers: { 'x-sent': 'yes' },
    body: { string: '{"a":1}' },
  });
  const answer = await handler(request, context);
  expect([answer.status, (answer.headers as Headers).get('x-seen')]).toEqual([201, 'yes']);
  expect(await new Response(answer.body as ReadableStream).text()).toBe(
    `POST ${origin}/api/v1/books {"a":1}`,
  );
});

test('a failed start is answered without what failed', async () => {
  const dispatch = vi.fn();
  const failing = answerHttp(dispatch, () => Promise.reject(new Error('sql.internal is wrong')));
  const answer = await failing(new HttpRequest({ method: 'GET', url: `${origin}/api/x` }), context);
  expect(answer.status).toBe(503);
  const text = await new Response(answer.body as ReadableStream).text();
  expect(text).not.toContain('sql.internal');
  expect(JSON.parse(text)).toMatchObject({ type: '/problems/dependency-down', instance: '/api/x' });
  expect(dispatch).not.toHaveBeenCalled();
});
