import type * as z from 'zod';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import type { FieldError } from '@/lib/contract/problem.ts';
import { problemInWords } from './explain-problem.ts';

/** What is wrong with a form, by field; `form` is about none of them in particular. */
export type FieldErrors<Field extends string> = Partial<Record<Field | 'form', string>>;

export type Reading<T, Field extends string> =
  | { readonly value: T }
  | { readonly errors: FieldErrors<Field> };

/** What the fields of a form hold: text, as typed. */
export function typedIn<Field extends string>(
  form: HTMLFormElement,
  fields: readonly Field[],
): Record<Field, string> {
  const typed = new FormData(form);
  const entries = fields.map((field) => [field, String(typed.get(field) ?? '')]);
  return Object.fromEntries(entries) as Record<Field, string>;
}

/** Reads what was typed by the contract, so that most mistakes show before anything is sent. */
export function readFields<T, Field extends string>(
  schema: z.ZodType<T>,
  fields: readonly Field[],
  given: unknown,
): Reading<T, Field> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return { value: parsed.data };
  const issues = parsed.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    message,
  }));
  return { errors: errorsByField(fields, issues) };
}

/** The first message for each field; what belongs to no field goes to `form`. */
export function errorsByField<Field extends string>(
  fields: readonly Field[],
  errors: readonly FieldError[],
): FieldErrors<Field> {
  const byField: FieldErrors<Field> = {};
  for (const { path, message } of errors) {
    const head = path.split('.')[0];
    const field = fields.find((name) => name === head) ?? 'form';
    byField[field] ??= inFull(message);
  }
  return byField;
}

/** The API completes the name of a field, such as `is not an ISBN`; below the field its name is not repeated. */
function inFull(message: string): string {
  return message.startsWith('is ') ? `This ${message}` : message;
}

/** What the API says about a form that it did not take. */
export function problemByField<Field extends string>(
  fields: readonly Field[],
  error: ApiProblem,
): FieldErrors<Field> {
  const { errors } = error.problem;
  return errors?.length
    ? errorsByField(fields, errors)
    : ({ form: problemInWords(error) } as FieldErrors<Field>);
}
