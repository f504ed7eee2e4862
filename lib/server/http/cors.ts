import 'server-only';
import { tokenHeaders } from '@/lib/contract/token-headers.ts';

const preflightSeconds = '7200';
const allowedHeaders = [
  ...tokenHeaders,
  'content-type',
  'if-match',
  'if-none-match',
  'idempotency-key',
  'traceparent',
].join(', ');
const exposedHeaders =
  'content-disposition, etag, location, retry-after, www-authenticate, x-request-id';

/**
 * CORS headers for an answer to `request`: only for an exact origin of `allowedOrigins`, never with
 * credentials, because the token travels in a header. https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function corsHeaders(
  request: Request,
  allowedOrigins: readonly string[],
): Record<string, string> {
  if (allowedOrigins.length === 0) return {};
  const origin = request.headers.get('origin');
  if (origin === null || !allowedOrigins.includes(origin)) return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': exposedHeaders,
  };
}

/** What a preflight answer says beside {@link corsHeaders}; the browser keeps it for two hours. */
export function preflightHeaders(methods: readonly string[]): Record<string, string> {
  return {
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': allowedHeaders,
    'access-control-max-age': preflightSeconds,
  };
}
