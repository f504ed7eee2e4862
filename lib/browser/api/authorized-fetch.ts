import { accessToken, type TokenNeed } from '@/lib/browser/session/access-token.ts';
import { tokenHeaders } from '@/lib/contract/token-headers.ts';
import { claimsOfChallenge } from './claims-challenge.ts';
import { type Asked, tooLate, unreachable } from './no-answer.ts';
import { limitSilence, type SilenceLimit } from './silence-limit.ts';
import { silenceLimits } from './silence-limits.ts';
import { tokenProblem } from './token-problem.ts';
import { newTraceparent } from './traceparent.ts';

/** Refusals that a new token may cure. */
const curable: readonly unknown[] = [
  '/problems/token-expired',
  '/problems/token-revoked',
  '/problems/token-key',
];

type AuthorizedInit = RequestInit & {
  /** How long nothing may be heard; reads and changes have a usual limit. */
  readonly silenceMs?: number | undefined;
  /** Whether it may be sent again without being done twice. */
  readonly repeatable?: boolean | undefined;
};

/**
 * `fetch` as the signed-in person; the answer is there in full. A 401 that another token would cure is
 * tried once more with one.
 * @throws ApiProblem when no token can be had, or no answer comes or only a part of it; DOMException
 *   when aborted
 */
export async function authorizedFetch(url: string, init: AuthorizedInit): Promise<Response> {
  const response = await send(url, init, {});
  const need = response.status === 401 ? await cureOf(response) : null;
  return need ? send(url, init, need) : response;
}

async function send(url: string, init: AuthorizedInit, need: TokenNeed): Promise<Response> {
  const token = await accessToken(need).catch((error: unknown) => {
    throw tokenProblem(error);
  });
  const { silenceMs, repeatable: _, ...request } = { ...init, headers: headersOf(init, token) };
  init.signal?.throwIfAborted();
  const asked = askedBy(init);
  const limitMs = silenceMs ?? (asked === 'read' ? silenceLimits.read : silenceLimits.change);
  const limit = limitSilence(limitMs);
  try {
    const signal = AbortSignal.any([limit.signal, ...(init.signal ? [init.signal] : [])]);
    return await inFull(await fetch(url, { ...request, signal }), limit);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    if (limit.signal.aborted) throw tooLate(limitMs, asked);
    throw error instanceof TypeError ? unreachable() : error;
  } finally {
    limit.end();
  }
}

function askedBy({ method = 'GET', repeatable = false }: AuthorizedInit): Asked {
  if (method === 'GET') return 'read';
  return repeatable ? 'repeatable' : 'change';
}

function headersOf({ headers: given, body }: RequestInit, token: string): Headers {
  const headers = new Headers(given);
  headers.set('accept', 'application/json');
  headers.set('traceparent', newTraceparent());
  if (body) headers.set('content-type', 'application/json');
  for (const name of tokenHeaders) headers.set(name, `Bearer ${token}`);
  return headers;
}

/** The same answer with its last byte here: a connection that breaks in its middle breaks here too. */
async function inFull(response: Response, { heard }: SilenceLimit): Promise<Response> {
  heard();
  if (!response.body) return response;
  const listening = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      heard();
      controller.enqueue(chunk);
    },
  });
  const body = await new Response(response.body.pipeThrough(listening)).arrayBuffer();
  return new Response(body, response);
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
