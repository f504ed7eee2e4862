import 'server-only';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { type JsonObject, parseStrictJsonObject } from './strict-json.ts';

/**
 * Characters. Entra replaces the group list by a link above 200 groups, so its largest tokens have
 * about 10,000; and Node by default refuses requests with more than 16 KiB of headers in all.
 */
export const maxTokenLength = 16 * 1024;

export type JwsShape = { readonly header: JsonObject; readonly payload: JsonObject };

/**
 * Takes a JWS in compact form apart (RFC 7515 section 3.1) **without believing any of it**.
 *
 * @param token of bounded size, see `refuseTooLarge`
 * @throws {ProblemError} `token-malformed` for anything but three segments of canonical base64url
 * of which the first two are strict JSON objects.
 */
export function parseJws(token: string): JwsShape {
  const segments = token.split('.');
  if (segments.length !== 3) throw malformed('One token is three segments.');
  const [header, payload, signature] = segments.map(decodeBase64url) as [Buffer, Buffer, Buffer];
  if (signature.length === 0) throw malformed('The token is not signed.');
  return { header: parseSegment(header, 'header'), payload: parseSegment(payload, 'payload') };
}

/** @throws {ProblemError} `token-too-large`: asked first, before a token costs anything. */
export function refuseTooLarge(token: string): void {
  if (token.length > maxTokenLength) {
    throw new ProblemError('token-too-large', `A token has at most ${maxTokenLength} characters.`);
  }
}

/**
 * Only the canonical form: no padding, no other alphabet, no stray bits in the last character.
 * `Buffer` tolerates all three, and one token would then have several spellings (RFC 4648 sections
 * 3.2 to 3.5), each remembered apart.
 */
function decodeBase64url(segment: string): Buffer {
  const bytes = Buffer.from(segment, 'base64url');
  if (bytes.toString('base64url') !== segment) throw malformed('A segment is not base64url.');
  return bytes;
}

function parseSegment(bytes: Uint8Array, name: string): JsonObject {
  try {
    return parseStrictJsonObject(bytes);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw malformed(`The token’s ${name} is not a JSON object with unique names.`, cause);
  }
}

function malformed(detail: string, cause?: unknown): ProblemError {
  return new ProblemError('token-malformed', detail, { cause });
}
