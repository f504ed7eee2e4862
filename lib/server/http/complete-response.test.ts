import { expect, test } from 'vitest';
import { json } from './answer.ts';
import { completeResponse } from './complete-response.ts';

const exchange = { requestId: 'r-1', traceId: 't', path: '/', startedAt: 0 };
const cors = { vary: 'origin', 'access-control-allow-origin': 'https://library.example.com' };

const kinds = [
  ['an answer', (headers: Record<string, string>) => json({ a: 1 }, { status: 201, headers })],
  [
    'a Response',
    (headers: Record<string, string>) => Response.json({ a: 1 }, { status: 201, headers }),
  ],
] as const;

for (const [kind, make] of kinds) {
  test(`${kind} keeps its body, status and headers, and gets those of every answer`, async () => {
    const response = completeResponse(make({ location: '/x' }), exchange, cors);
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ a: 1 });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': 'r-1',
      location: '/x',
      ...cors,
    });
  });

  test(`${kind} may say how long it is kept, but not who it answers`, () => {
    const own = { 'cache-control': 'max-age=60', 'x-request-id': 'mine' };
    const { headers } = completeResponse(make(own), exchange, {});
    expect(headers.get('cache-control')).toBe('max-age=60');
    expect(headers.get('x-request-id')).toBe('r-1');
  });

  test(`${kind} that varies already varies by origin too`, () => {
    const { headers } = completeResponse(make({ vary: 'accept' }), exchange, cors);
    expect(headers.get('vary')).toBe('accept, origin');
  });
}
