import { apiOrigin } from './api-origin.ts';
import { authorizedFetch } from './authorized-fetch.ts';

export type RawRequest = {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON as it was typed; undefined for none. */
  readonly body?: string | undefined;
};

export type RawAnswer = {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  /** From sending to the last byte, in milliseconds. */
  readonly ms: number;
};

/**
 * Sends a request as the signed-in person and returns whatever comes back, errors of the API too.
 * @throws ApiProblem when no token can be had or no answer comes
 */
export async function callRaw({ method, target, headers, body }: RawRequest): Promise<RawAnswer> {
  const startedAt = performance.now();
  const init = { method, headers, ...(body === undefined ? {} : { body }) };
  const response = await authorizedFetch(`${apiOrigin}${target}`, init);
  const text = await response.text();
  return {
    status: response.status,
    headers: [...response.headers],
    text,
    ms: Math.round(performance.now() - startedAt),
  };
}
