import 'server-only';
import type * as z from 'zod';
import { fieldErrors } from './field-errors.ts';
import { inWords } from './in-words.ts';
import { ProblemError } from './problem-error.ts';
import { readLimited } from './read-limited.ts';

const usualLimitBytes = 64 * 1024;
const jsonType = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/**
 * Reads the JSON body of `request` by `schema`; at most `limit` bytes, 64 KiB unless told.
 *
 * @throws {ProblemError} `unsupported-media-type` (415), `body-too-large` (413), `malformed-json`
 *   (400) or `invalid-fields` (422) with one entry for each wrong field.
 */
export async function parseBody<T extends z.ZodType>(
  request: Request,
  schema: T,
  limit = usualLimitBytes,
): Promise<z.infer<T>> {
  requireJson(request);
  const value = parseJson(await readLimited(request, limit));
  const parsed = schema.safeParse(value, { error: inWords });
  if (parsed.success) return parsed.data;
  throw new ProblemError('invalid-fields', 'Correct the fields named in errors.', {
    errors: fieldErrors(parsed.error),
  });
}

function requireJson(request: Request): void {
  if (!jsonType.test(request.headers.get('content-type') ?? '')) {
    throw new ProblemError('unsupported-media-type', 'Send Content-Type: application/json.');
  }
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity') {
    throw new ProblemError('unsupported-media-type', 'Send the body without Content-Encoding.');
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ProblemError('malformed-json', 'The body must be one JSON value in UTF-8.', {
      cause,
    });
  }
}
