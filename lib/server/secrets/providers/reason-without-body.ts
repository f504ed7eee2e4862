import 'server-only';
import { plainReason } from '@/lib/server/identity/plain-reason.ts';

/** Failures on the way, whose messages hold nothing of an answer: Node's codes, and time-outs. */
const networkCode = /^(E[A-Z]+|UND_ERR_\w+|CERT_\w+|\w+_CERT\w*|REQUEST_SEND_ERROR)$/;
const timeOuts = ['AbortError', 'TimeoutError'];

/**
 * Why no answer came, or, when one came that is none, only that: parsers quote what they could not
 * read, and that may be a part of a secret.
 */
export function reasonWithoutBody(error: unknown): string {
  const { name, code, cause } = error as Error & { code?: unknown };
  if (timeOuts.includes(name)) return 'no answer in time';
  if (typeof code === 'string' && networkCode.test(code)) return plainReason(error);
  // fetch says "fetch failed" and keeps the reason for the cause.
  if (cause instanceof Error) return reasonWithoutBody(cause);
  return `the answer is no secret (${name})`;
}
