import 'server-only';
import { Answer } from './answer.ts';
import type { Exchange } from './exchange.ts';

type CorsHeaders = Readonly<Record<string, string>>;

/** Makes the Response, with the headers that every answer of the API has. */
export function completeResponse(
  answer: Answer | Response,
  exchange: Exchange,
  cors: CorsHeaders,
): Response {
  return answer instanceof Answer
    ? fromAnswer(answer, exchange, cors)
    : fromResponse(answer, exchange, cors);
}

function fromAnswer(
  { body, status, headers: own }: Answer,
  exchange: Exchange,
  cors: CorsHeaders,
): Response {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...own,
    'x-request-id': exchange.requestId,
  };
  for (const name in cors) {
    const value = cors[name] as string;
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return new Response(body, { status, headers });
}

function fromResponse(response: Response, exchange: Exchange, cors: CorsHeaders): Response {
  const { headers } = response;
  headers.set('x-request-id', exchange.requestId);
  headers.set('x-content-type-options', 'nosniff');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  for (const name in cors) headers.append(name, cors[name] as string);
  return response;
}
