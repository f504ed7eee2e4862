import { type FieldErrors, problemByField } from '@/components/shell/form-fields.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import type { Office } from '@/lib/contract/offices.ts';
import { problemType } from '@/lib/contract/problem.ts';

export const officeFields = ['name', 'city', 'timeZone'] as const;

/** The fields that can be corrected. */
export const placeFields = ['name', 'city'] as const;

export type OfficeField = (typeof officeFields)[number];

export type OfficeErrors = FieldErrors<OfficeField>;

/** An office as the fields of its correction show it. */
export function draftOfOffice({ name, city }: Office) {
  return { name, city };
}

/** What the API says about an office that it did not take, by field. */
export function officeErrors(error: ApiProblem): OfficeErrors {
  // Its words say more than the message at the field: they name the other office.
  if (error.problem.type === problemType('conflict')) return { name: error.message };
  return problemByField(officeFields, error);
}
