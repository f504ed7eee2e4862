'use client';

import { useEffect, useRef, useState } from 'react';
import type * as z from 'zod';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { changedFields, typedUpon } from './correction.ts';
import type { FieldErrors, Reading } from './form-fields.ts';

export type Correctable<Thing, Field extends string> = {
  /** As it was when the form was opened: a list that is asked anew below it must not change it. */
  readonly read: Thing;
  readonly schema: z.ZodType<Thing>;
  readonly draftOf: (thing: Thing) => Readonly<Record<Field, string>>;
  readonly readDraft: (
    draft: Readonly<Record<Field, string>>,
  ) => Reading<Readonly<Record<Field, string>>, Field>;
  /** Sends the fields that were changed, with the version that they were changed from. */
  readonly save: (thing: Thing, changes: Partial<Record<Field, string>>) => Promise<Thing>;
  readonly errorsOf: (error: ApiProblem) => FieldErrors<NoInfer<Field>>;
  /** How the thing is called that someone else left, such as `KL-100001 at Mill Lane`. */
  readonly nameOf: (thing: Thing) => string;
  readonly onSaved: (thing: Thing) => void;
  readonly onClose: () => void;
};

/**
 * A correction from the first keystroke to the answer. When someone else was faster, what they left is
 * told and what was typed stays: it is saved upon theirs with the next press, never without being asked.
 */
export function useCorrection<Thing extends { readonly version: number }, Field extends string>(
  correctable: Correctable<Thing, Field>,
) {
  const { schema, draftOf, readDraft, save, errorsOf, nameOf, onSaved, onClose } = correctable;
  const [read, setRead] = useState(correctable.read);
  const [draft, setDraft] = useState(() => draftOf(correctable.read));
  const [errors, setErrors] = useState<FieldErrors<Field>>({});
  const shown = useShown();
  const before = draftOf(read);

  function submit(typed: Readonly<Record<Field, string>>) {
    const reading = readDraft(typed);
    if ('errors' in reading) return setErrors(reading.errors);
    setErrors({});
    const changes = changedFields(before, reading.value);
    if (Object.keys(changes).length === 0) return onClose();
    save(read, changes).then(finish, (error: ApiProblem) => {
      const current = schema.safeParse(error.problem.current);
      const theirs = error.problem.status === 412 && current.success ? current.data : null;
      if (theirs && holds(draftOf(theirs), changes)) return finish(theirs);
      if (!shown.current) return tellFailure(error);
      if (!theirs) return setErrors(errorsOf(error));
      setRead(theirs);
      setDraft(typedUpon(draftOf(theirs), before, typed));
      setErrors({
        form: `Someone else changed it meanwhile: it is ${nameOf(theirs)} now. What you typed is kept; save again to put it in the place of theirs.`,
      } as FieldErrors<Field>);
    });
  }

  function finish(thing: Thing) {
    if (shown.current) onClose();
    onSaved(thing);
  }

  const unsaved = Object.keys(changedFields(before, draft)).length > 0;
  return { version: read.version, draft, errors, unsaved, submit };
}

/** Whether that is what was to be written: a first answer may have been lost on its way. */
function holds(theirs: object, changes: object): boolean {
  const there = new Map(Object.entries(theirs));
  return Object.entries(changes).every(([field, value]) => there.get(field) === value);
}

function useShown() {
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return shown;
}
