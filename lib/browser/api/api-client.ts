import type * as z from 'zod';
import { apiOrigin } from './api-origin.ts';
import { authorizedFetch } from './authorized-fetch.ts';
import { readResponse } from './read-response.ts';

/** Query parameters; those that are undefined are left out. */
export type QueryParameters = Readonly<Record<string, string | number | undefined>>;

export type ApiRequest = {
  readonly signal?: AbortSignal | undefined;
  readonly query?: QueryParameters;
  /** Such as `If-Match`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How long nothing may be heard, in milliseconds, when it is longer than usual. */
  readonly silenceMs?: number;
  /** Whether it may be sent again without being done twice. */
  readonly repeatable?: boolean;
};

async function send<T>(
  method: string,
  path: string,
  schema: z.ZodType<T>,
  { signal, query = {}, headers = {}, silenceMs, repeatable }: ApiRequest,
  body?: unknown,
): Promise<T> {
  const response = await authorizedFetch(address(path, query), {
    method,
    headers,
    silenceMs,
    repeatable,
    ...(signal ? { signal } : {}),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return readResponse(response, schema);
}

function address(path: string, query: QueryParameters): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(given).toString();
  return `${apiOrigin}${path}${search && `?${search}`}`;
}

/**
 * The API as the signed-in person. Answers are parsed by the contract's schema.
 * @throws ApiProblem for anything but success; DOMException `AbortError` when aborted
 */
export const apiClient = {
  get<T>(path: string, schema: z.ZodType<T>, init: ApiRequest = {}): Promise<T> {
    return send('GET', path, schema, init);
  },
  post<T>(path: string, schema: z.ZodType<T>, body?: unknown, init: ApiRequest = {}): Promise<T> {
    return send('POST', path, schema, init, body);
  },
  patch<T>(path: string, schema: z.ZodType<T>, body: unknown, init: ApiRequest = {}): Promise<T> {
    return send('PATCH', path, schema, init, body);
  },
  delete<T>(path: string, schema: z.ZodType<T>, init: ApiRequest = {}): Promise<T> {
    return send('DELETE', path, schema, init);
  },
};
