import 'server-only';
import type * as z from 'zod';
import { fieldErrors } from './field-errors.ts';
import { inWords } from './in-words.ts';
import { ProblemError } from './problem-error.ts';

/**
 * Reads the query string of `request` by `schema`. Parameters the schema does not name are ignored;
 * one that is given twice is refused, because proxies disagree about which of them counts.
 *
 * @throws {ProblemError} `malformed-query` (400) with one entry for each wrong parameter.
 */
export function parseQuery<T extends z.ZodType>(request: Request, schema: T): z.infer<T> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(queryOf(request.url))) {
    if (Object.hasOwn(query, name)) {
      throw new ProblemError('malformed-query', 'Give each query parameter once.', {
        errors: [{ path: name, message: 'is given more than once' }],
      });
    }
    Object.defineProperty(query, name, { value, enumerable: true });
  }
  const parsed = schema.safeParse(query, { error: inWords });
  if (parsed.success) return parsed.data;
  throw new ProblemError('malformed-query', 'Correct the query parameters named in errors.', {
    errors: fieldErrors(parsed.error),
  });
}

/** What stands between `?` and `#`; cheaper than parsing the URL, and most requests have neither. */
function queryOf(url: string): string {
  const start = url.indexOf('?');
  if (start < 0) return '';
  const end = url.indexOf('#');
  return url.slice(start + 1, end < 0 ? undefined : end);
}
