import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EntraControl } from '../support/entra-control.ts';
import { type Keyless, startKeyless } from '../support/start-keyless.ts';
import { type Answer, call } from './call.ts';
import { callers as people, tokenOf } from './callers.ts';
import { changedTokens } from './changed-tokens.ts';

const allowedOrigin = 'https://library.example.test';
const anId = '01890a5d-ac96-774b-bcce-b302099a8057';
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
// The header of a host behind Static Web Apps, which overwrites the usual one.
const env = { ALLOWED_ORIGINS: allowedOrigin, TOKEN_HEADER: 'x-authorization' };

let node: Keyless;
let next: Keyless;
let staticWebApps: Keyless;
beforeAll(async () => {
  [node, next, staticWebApps] = await Promise.all([
    startKeyless({ env }),
    startKeyless({ host: 'next', env: { ...env, NEXT_TELEMETRY_DISABLED: '1' } }),
    startKeyless({ host: 'static-web-apps', env }),
  ]);
}, 120_000);
afterAll(async () => {
  await Promise.all([node?.stop(), next?.stop(), staticWebApps?.stop()]);
});

/** Headers that belong to the connection or the platform, or differ with each request. */
const ownOfHost = new Set([
  'x-ms-invocation-id',
  'connection',
  'keep-alive',
  'date',
  'transfer-encoding',
  'content-length',
]);

/** What all hosts must say alike: ids, ports and times that differ by nature are masked. */
function comparable({ status, headers, text }: Answer) {
  const kept = [...headers].filter(([name]) => !ownOfHost.has(name) && name !== 'vary');
  return {
    status,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, mask(value)]).sort()),
    variesByOrigin: /(^|,\s*)origin(,|$)/i.test(headers.get('vary') ?? ''),
    text: mask(text),
  };
}

function mask(text: string): string {
  return text
    .replace(/localhost:\d+/g, 'localhost:PORT')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/"nextCursor":"[^"]*"/g, '"nextCursor":""')
    .replace(/"(iat|nbf|exp)":\d+/g, '"$1":0')
    .replace(/"(aio|rh|uti)":"[^"]*"/g, '"$1":""');
}

type TakeToken = (entra: EntraControl) => Promise<string | undefined>;

const callers = {
  nobody: async () => undefined,
  reader: (entra) => tokenOf(entra, 'a reader'),
  admin: (entra) => tokenOf(entra, 'a library administrator'),
} satisfies Record<string, TakeToken>;

const { username } = people['a reader'];
const json = { 'content-type': 'application/json' };
type Caller = keyof typeof callers;
const requests: readonly [target: string, as: Caller, init?: RequestInit][] = [
  ['GET /health', 'nobody'],
  ['HEAD /health', 'nobody'],
  ['GET /health/ready', 'nobody'],
  ['GET /api/v1/config', 'nobody'],
  ['GET /api/v1/openapi.json', 'nobody'],
  ['GET /api/v1/me', 'nobody'],
  ['GET /api/v1/me', 'reader'],
  ['HEAD /api/v1/me', 'reader'],
  ['POST /api/v1/me', 'reader'],
  ['OPTIONS /api/v1/me', 'nobody'],
  ['OPTIONS /api/v1/books', 'nobody', { headers: { 'access-control-request-method': 'POST' } }],
  ['GET /api/v1/nothing', 'reader'],
  ['GET /api/v1/books?limit=3', 'reader'],
  ['GET /api/v1/books?limit=0', 'reader'],
  ['GET /api/v1/books?limit=1&limit=2', 'reader'],
  [`GET /api/v1/books/${anId}`, 'reader'],
  ['GET /api/v1/books/not-an-id', 'reader'],
  [`DELETE /api/v1/books/${anId}`, 'reader'],
  [`POST /api/v1/books/${anId}/restore`, 'admin'],
  ['POST /api/v1/books', 'admin', { body: '{"title":', headers: json }],
  ['POST /api/v1/books', 'admin', { body: '{"title":""}', headers: json }],
  ['POST /api/v1/books', 'admin', { body: 'x', headers: { 'content-type': 'text/plain' } }],
  ['POST /api/v1/books', 'admin', { body: `"${'x'.repeat(70_000)}"`, headers: json }],
  [
    'POST /api/v1/books',
    'admin',
    { body: '{"title":"Salt","authors":["Imre Quist"]}', headers: json },
  ],
  [`PATCH /api/v1/books/${anId}`, 'admin', { body: '{}', headers: json }],
  [`PATCH /api/v1/books/${anId}`, 'admin', { body: '{}', headers: { ...json, 'if-match': '"1"' } }],
  ['GET /api/v1/offices', 'reader'],
  ['GET /api/v1/copies?barcode=%20', 'reader'],
  [`GET /api/v1/books/${anId}/availability`, 'reader'],
  ['GET /api/v1/desk/members/not-an-id', 'admin'],
  ['POST /api/v1/loans', 'reader', { body: `{"bookId":"${anId}"}`, headers: json }],
  ['POST /api/v1/desk/returns', 'admin', { body: '{"barcode":"none"}', headers: json }],
  [`DELETE /api/v1/holds/${anId}`, 'reader'],
  ['GET /api/v1/admin', 'reader'],
  ['GET /api/v1/admin', 'admin'],
];

for (const [target, as, init = {}] of requests) {
  const note = init.body === undefined ? '' : ` ${String(init.body).slice(0, 20)}`;
  test(`${target} as ${as}${note}`, () => expectAgreement(target, callers[as], init));
}

// What the services throw comes from another bundle under Next.
describe('GET /api/v1/me with a token changed by', () => {
  test.each(changedTokens)('%s', async (_name, change) => {
    await expectAgreement('GET /api/v1/me', (entra) => entra.accessToken({ username, ...change }));
  });
});

async function expectAgreement(target: string, token: TakeToken, init: RequestInit = {}) {
  // Only `/api` leads to Functions, and what is not under it elsewhere is found under it there.
  const underApi = target.replace(' /health', ' /api/health');
  const [ours, ...theirs] = await Promise.all([
    ask(node, target, token, init).then(comparable),
    ask(next, target, token, init).then(comparable),
    ask(staticWebApps, underApi, token, init).then(comparable),
  ]);
  expect({ next: theirs[0], staticWebApps: theirs[1] }).toEqual({
    next: ours,
    staticWebApps: ours,
  });
}

async function ask(
  { origin, entra }: Keyless,
  target: string,
  takeToken: TakeToken,
  init: RequestInit,
): Promise<Answer> {
  // Next compresses by itself; on the other hosts that is for what stands in front.
  const identity = { 'accept-encoding': 'identity' };
  const headers = { origin: allowedOrigin, traceparent, ...identity, ...(init.headers as object) };
  const token = await takeToken(entra);
  if (token === undefined) return call(origin, target, { init: { ...init, headers } });
  const both = { ...headers, 'x-authorization': `Bearer ${token}` };
  return call(origin, target, { token, init: { ...init, headers: both } });
}
