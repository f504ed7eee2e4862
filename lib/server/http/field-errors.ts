import 'server-only';
import type * as z from 'zod';
import type { FieldError } from '@/lib/contract/problem.ts';

/** What zod found wrong, as the `errors` member of a problem. An unknown key names itself. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: 'is not known' }))
      : [{ path: issue.path.join('.'), message: issue.message }],
  );
}
