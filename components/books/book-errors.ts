import { problemByField } from '@/components/shell/form-fields.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { problemType } from '@/lib/contract/problem.ts';
import { type BookErrors, bookFields } from './book-draft.ts';

/** What the API says about a book that it did not take, by field. */
export function bookErrors(error: ApiProblem): BookErrors {
  // Its words say more than the message at the field.
  if (error.problem.type === problemType('conflict')) return { isbn: error.message };
  return problemByField(bookFields, error);
}
