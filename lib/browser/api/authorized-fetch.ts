import { accessToken, type TokenNeed } from '@/lib/browser/session/access-token.ts';
import { ApiProblem } from './api-problem.ts';
import { claimsOfChallenge } from './claims-challenge.ts';
import { tokenProblem } from './token-problem.ts';
import { newTraceparent } from './traceparent.ts';

/**
 * Both carry the token: Static Web Apps overwrites `authorization` on the way to the API, which then
 * reads the second one; everywhere else the API reads the first.
 */
const tokenHeaders = ['authorization', 'x-authorization'] as const;

/** Refusals that a new token may cure. */
const curable: readonly unknown[] = [
  '/problems/token-expired',
  '/problems/token-revoked',
  '/problems/token-key',
];

/**
 * `fetch` as the signed-in person. A 401 that another token would cure is tried once more with one.
 * @throws ApiProblem when no token can be had or no answer comes; DOMException when aborted
 */
export async function authorizedFetch(url: string, init: RequestInit): Promise<Response> {
  const response = await send(url, init, {});
  const need = response.status === 401 ? await cureOf(response) : null;
  return need ? send(url, init, need) : response;
}

async function send(url: string, init: RequestInit, need: TokenNeed): Promise<Response> {
  const token = await accessToken(need).catch((error: unknown) => {
    throw tokenProblem(error);
  });
  const headers = new Headers(init.headers);
  headers.set('accept', 'application/json');
  headers.set('traceparent', newTraceparent());
  if (init.body) headers.set('content-type', 'application/json');
  for (const name of tokenHeaders) headers.set(name, `Bearer ${token}`);
  init.signal?.throwIfAborted();
  return fetch(url, { ...init, headers }).catch((error: unknown) => {
    throw error instanceof TypeError ? unreachable() : error;
  });
}

async function cureOf(response: Response): Promise<TokenNeed | null> {
  const claims = claimsOfChallenge(response.headers.get('www-authenticate'));
  if (claims) return { claims };
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : null;
  return curable.includes(type) ? { forceRefresh: true } : null;
}

/** `fetch` says TypeError for every failure of the network and does not tell which. */
function unreachable(): ApiProblem {
  return new ApiProblem({
    type: '/problems/unreachable',
    title: navigator.onLine ? 'The server does not answer' : 'You are offline',
    status: 0,
    detail: navigator.onLine
      ? 'It may be restarting, or the network may block it. Try again in a moment.'
      : 'The browser has no connection. Check the network, then try again.',
  });
}
