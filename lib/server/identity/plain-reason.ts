import 'server-only';

const longestReason = 240;

/** A JSON Web Token, or the beginning of one (RFC 7519 section 3: `{"` in base64url is `eyJ`). */
const token = /eyJ[\w-]{8,}(\.[\w-]*){0,2}/g;

/** Values that SDKs repeat from an answer, such as `"access_token":"…"` or `client_secret=…`. */
const namedSecret = /((?:token|secret|assertion|password)["']?\s*[:=]\s*["']?)[^\s"'&,}]+/gi;

/** Where the SDKs' messages end and their references to other pages begin. */
const references = /\s*(To (troubleshoot|mitigate)|(Please )?(see|visit) (the|https)).*$/i;
const emptyFields = /(Error\(s\)|Timestamp|Correlation ID|Trace ID): Not Available( - )?/g;

/** `ManagedIdentityCredential: Authentication failed. Message : Description: …` */
const preamble = /^\w*Credential:\s*|\bMessage\s*:?\s+(?=\S)|\bDescription:\s*/g;

/**
 * The message of an error in one line that can be shown and logged: bounded, and without anything
 * that looks like a token, because SDKs put pieces of answers into their messages.
 */
export function plainReason(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line
    .replace(emptyFields, '')
    .replace(references, '')
    .replace(preamble, '')
    .replace(/[\s.,-]+$/, '');
  const safe = short.replace(token, '[token]').replace(namedSecret, '$1[removed]');
  return safe.length > longestReason ? `${safe.slice(0, longestReason)}…` : safe;
}
