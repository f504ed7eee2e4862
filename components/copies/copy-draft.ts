import { type FieldErrors, problemByField, readFields } from '@/components/shell/form-fields.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { type Copy, NewCopy } from '@/lib/contract/copies.ts';
import { problemType } from '@/lib/contract/problem.ts';

export const copyFields = ['officeId', 'barcode'] as const;

type CopyField = (typeof copyFields)[number];

export type CopyDraft = Readonly<Record<CopyField, string>>;

export type CopyErrors = FieldErrors<CopyField>;

/** A copy as the form's fields show it. */
export function draftOfCopy({ barcode, office }: Copy): CopyDraft {
  return { officeId: office.id, barcode };
}

/** Reads a draft by the contract; an office is chosen, so that it can be missing but not mistyped. */
export function readCopy(draft: CopyDraft) {
  const reading = readFields(NewCopy, copyFields, draft);
  if ('value' in reading || !reading.errors.officeId) return reading;
  return { errors: { ...reading.errors, officeId: 'Choose an office' } };
}

/** What the API says about a copy that it did not take, by field. */
export function copyErrors(error: ApiProblem): CopyErrors {
  // Its words say more than the message at the field: the copy may be a withdrawn one.
  if (error.problem.type === problemType('conflict')) return { barcode: error.message };
  return problemByField(copyFields, error);
}
