import { expect, test } from 'vitest';
import * as z from 'zod';
import { ApiProblem } from './api-problem.ts';
import { readResponse } from './read-response.ts';

const Greeting = z.object({ hello: z.string() });

const failure = async (response: Response): Promise<ApiProblem> => {
  const error = await readResponse(response, Greeting).catch((thrown: unknown) => thrown);
  if (!(error instanceof ApiProblem)) throw new Error('expected an ApiProblem');
  return error;
};

test('an answer is what the schema reads', async () => {
  const response = Response.json({ hello: 'you', more: 1 });
  expect(await readResponse(response, Greeting)).toEqual({ hello: 'you' });
});

test('problem details arrive whole', async () => {
  const body = { type: '/problems/not-found', title: 'Nothing here', status: 404, trace: 'abc' };
  const { problem } = await failure(Response.json(body, { status: 404 }));
  expect(problem).toEqual(body);
});

test('an error page of something in between gets words of its own', async () => {
  const { problem } = await failure(new Response('<h1>Bad gateway</h1>', { status: 502 }));
  expect(problem.status).toBe(502);
  expect(problem.detail).not.toContain('Bad gateway');
});

test.each([
  ['another shape', Response.json({ hi: 1 })],
  ['a text', new Response('It works')],
  ['nothing', new Response(null, { status: 204 })],
])('an answer that the app does not understand asks to reload: %s', async (_name, response) => {
  expect((await failure(response)).problem.detail).toContain('Reload');
});

test('a page in place of an answer is the network’s, and nothing of what was typed need go', async () => {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const { problem } = await failure(new Response('<!doctype html>', { headers }));
  expect(problem).toMatchObject({ status: 0, type: '/problems/unreachable' });
  expect(problem.detail).toContain('sign in');
  expect(problem.detail).not.toContain('Reload');
});

test('Retry-After in seconds, as a date, and not at all', async () => {
  const wait = async (value: string | null) =>
    (
      await failure(
        new Response(null, { status: 503, headers: value ? { 'retry-after': value } : {} }),
      )
    ).retryAfterSeconds;
  expect(await wait('7')).toBe(7);
  expect(await wait(new Date(Date.now() + 60_000).toUTCString())).toBeGreaterThan(50);
  expect(await wait('soon')).toBeNull();
  expect(await wait(null)).toBeNull();
});
