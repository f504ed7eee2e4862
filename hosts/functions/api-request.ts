import type { HttpRequest } from '@azure/functions';

/** In front of Functions only `/api/*` is passed on, so the health endpoints are found there too. */
const healthUnderApi = /^\/api(\/health(?:\/|$))/;

/** The request as the API's own, whose health endpoints are outside `/api`. */
export function apiRequest(request: HttpRequest): Request {
  const url = new URL(request.url);
  url.pathname = url.pathname.replace(healthUnderApi, '$1');
  const { method, headers } = request;
  const body = request.body as ReadableStream | null;
  // `duplex` is required with a stream, https://fetch.spec.whatwg.org/#dom-requestinit-duplex
  return new Request(url, { method, headers, body, duplex: 'half' } as RequestInit);
}
