import 'server-only';
import { ProblemError } from '@/lib/server/http/problem-error.ts';

/** `Bearer` 1*SP (RFC 6750 section 2.1); the scheme in any case (RFC 9110 section 11.1). */
const scheme = /^bearer +/i;

/**
 * Reads the token from the configured header (`TOKEN_HEADER`) and from nowhere else: a token in the
 * query ends up in logs and histories, and one in a cookie is sent by every page of the internet.
 * Whether what follows the scheme is one token is decided by `parseJws`, once for each new one. Two
 * headers of that name arrive joined by a comma and are refused there, because whoever chose between
 * them would choose whose request it is.
 *
 * @throws {ProblemError} `token-missing` without the header, `token-malformed` when its value does
 * not begin with the scheme.
 */
export function bearerToken(request: Request, header: string): string {
  const value = request.headers.get(header);
  if (!value) {
    throw new ProblemError('token-missing', `Send an access token in the header “${header}”.`);
  }
  const introduction = scheme.exec(value)?.[0];
  if (introduction === undefined) {
    throw new ProblemError('token-malformed', `The header “${header}” is not “Bearer TOKEN”.`);
  }
  return value.slice(introduction.length);
}
