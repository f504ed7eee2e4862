import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accessToken, type TokenNeed } from '@/lib/browser/session/access-token.ts';
import { SignInError } from '@/lib/browser/session/sign-in-error.ts';
import { signInProblem } from '@/lib/browser/session/sign-in-problem.ts';
import { ApiProblem } from './api-problem.ts';
import { authorizedFetch } from './authorized-fetch.ts';

vi.mock('@/lib/browser/session/access-token.ts');

const url = 'https://library.example/api/v1/books';
const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const refused = (code: string) => Response.json({ type: `/problems/${code}` }, { status: 401 });
const demanding = () =>
  new Response(null, {
    status: 401,
    headers: {
      'www-authenticate': `Bearer error="insufficient_claims", claims="${btoa(claims)}"`,
    },
  });

let needs: TokenNeed[];
let sent: Headers[];
let answers: (() => Response)[];

beforeEach(() => {
  needs = [];
  sent = [];
  vi.mocked(accessToken).mockImplementation(async (need = {}) => {
    needs.push(need);
    return `token-${needs.length}`;
  });
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    sent.push(new Headers(init.headers));
    return (answers.length > 1 ? answers.shift() : answers[0])?.();
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the token travels in both headers, the trace in traceparent', async () => {
  answers = [() => Response.json({})];
  await authorizedFetch(url, {});
  expect(sent[0]?.get('authorization')).toBe('Bearer token-1');
  expect(sent[0]?.get('x-authorization')).toBe('Bearer token-1');
  expect(sent[0]?.get('traceparent')).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
});

for (const code of ['token-expired', 'token-revoked', 'token-key']) {
  test(`${code}: once more with a fresh token`, async () => {
    answers = [() => refused(code), () => Response.json({})];
    expect((await authorizedFetch(url, {})).status).toBe(200);
    expect(needs).toEqual([{}, { forceRefresh: true }]);
    expect(sent[1]?.get('authorization')).toBe('Bearer token-2');
  });
}

test('a demand for claims: once more with a token that has them', async () => {
  answers = [demanding, () => Response.json({})];
  expect((await authorizedFetch(url, {})).status).toBe(200);
  expect(needs).toEqual([{}, { claims }]);
});

test.each([
  ['expired again', () => refused('token-expired'), 2],
  ['claims demanded again', demanding, 2],
  ['another audience', () => refused('token-audience'), 1],
  ['no body', () => new Response(null, { status: 401 }), 1],
  ['forbidden', () => Response.json({}, { status: 403 }), 1],
])('never in a loop: %s', async (_name, answer, tokens) => {
  answers = [answer];
  const response = await authorizedFetch(url, {});
  expect(response.ok).toBe(false);
  expect(needs).toHaveLength(tokens);
});

test('no token: the reason in the shape of a problem, and nothing is sent', async () => {
  for (const [code, status] of [
    ['offline', 0],
    ['server-down', 0],
    ['signed-out', 401],
  ] as const) {
    vi.mocked(accessToken).mockRejectedValueOnce(new SignInError(signInProblem(code)));
    const error = await authorizedFetch(url, {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiProblem);
    expect((error as ApiProblem).problem.status).toBe(status);
  }
  expect(sent).toEqual([]);
});

test('no answer: status 0, and whether it is the network', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  for (const [onLine, title] of [
    [true, 'The server does not answer'],
    [false, 'You are offline'],
  ] as const) {
    vi.stubGlobal('navigator', { onLine });
    const error = await authorizedFetch(url, {}).catch((thrown: unknown) => thrown);
    expect((error as ApiProblem).problem).toMatchObject({ status: 0, title });
  }
});

test('an aborted request stays an AbortError', async () => {
  const signal = AbortSignal.abort();
  await expect(authorizedFetch(url, { signal })).rejects.toThrow(DOMException);
  expect(sent).toEqual([]);
});
