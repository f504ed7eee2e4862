import { problemInWords } from '@/components/shell/explain-problem.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { problemType } from '@/lib/contract/problem.ts';
import { type BookErrors, errorsByField } from './book-draft.ts';

/** What the API says about a book that it did not take, by field. */
export function bookErrors(error: ApiProblem): BookErrors {
  const { errors, type } = error.problem;
  if (errors && errors.length > 0) return errorsByField(errors);
  if (type === problemType('conflict')) return { isbn: error.message };
  return { form: problemInWords(error) };
}
