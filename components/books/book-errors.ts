import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { type BookErrors, errorsByField } from './book-draft.ts';

/** What the API says about a book that it did not take, by field. */
export function bookErrors({ problem, message }: ApiProblem): BookErrors {
  if (problem.errors && problem.errors.length > 0) return errorsByField(problem.errors);
  if (problem.status === 409) return { isbn: message };
  return { form: message };
}
