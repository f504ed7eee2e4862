import 'server-only';
import { ProblemError } from './problem-error.ts';

/**
 * The body of `request` in one piece, of at most `limit` bytes. Stops reading at the limit, so a
 * sender who lies about `Content-Length` costs no memory.
 *
 * @throws {ProblemError} `body-too-large` (413); `malformed-request` (400) when it is cut off.
 */
export async function readLimited(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > limit) throw tooLarge(limit);
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof ProblemError ? cause : cutOff(cause);
  }
  return Buffer.concat(chunks);
}

/** The sender went away, or was slower than the host waits: no failure of ours. */
function cutOff(cause: unknown): ProblemError {
  return new ProblemError('malformed-request', 'The body ended before it was complete.', { cause });
}

function tooLarge(limit: number): ProblemError {
  return new ProblemError('body-too-large', `Send at most ${limit} bytes.`, {
    headers: { connection: 'close' },
  });
}
