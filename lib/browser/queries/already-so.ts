import type * as z from 'zod';
import { ApiProblem } from '@/lib/browser/api/api-problem.ts';

const versionIsOld = 412;

/**
 * For a change with `If-Match`. One whose answer was lost is refused when it is sent again, because of
 * the version that it made itself: then what is there is what was asked for, and it is done.
 *
 * @param asked what must be there, by field; whatever else is there does not matter
 * @returns what to catch the failure with: it gives what is there, or throws the failure
 */
export function alreadySo<T extends object>(
  schema: z.ZodType<T>,
  asked: Readonly<Record<string, unknown>>,
): (error: unknown) => T {
  return (error) => {
    if (!(error instanceof ApiProblem) || error.problem.status !== versionIsOld) throw error;
    const current = schema.safeParse(error.problem.current);
    if (!current.success || !holds(current.data, asked)) throw error;
    return current.data;
  };
}

function holds(there: object, asked: Readonly<Record<string, unknown>>): boolean {
  const fields = new Map(Object.entries(there));
  return Object.entries(asked).every(
    ([field, value]) => JSON.stringify(fields.get(field)) === JSON.stringify(value),
  );
}
