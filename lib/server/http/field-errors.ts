import 'server-only';
import type * as z from 'zod';
import type { FieldError } from '@/lib/contract/problem.ts';

/**
 * What zod found wrong, as the `errors` member of a problem: of each field what comes first, since a
 * string in place of a list is told its length as well. An unknown key names itself.
 */
export function fieldErrors(error: z.ZodError): FieldError[] {
  const byPath = new Map<string, string>();
  for (const { path, message } of error.issues.flatMap(errorsOf)) {
    if (!byPath.has(path)) byPath.set(path, message);
  }
  return Array.from(byPath, ([path, message]) => ({ path, message }));
}

function errorsOf(issue: z.core.$ZodIssue): FieldError[] {
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: 'is not known' }))
    : [{ path: issue.path.join('.'), message: issue.message }];
}
