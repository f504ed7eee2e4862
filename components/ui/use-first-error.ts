'use client';

import { type RefObject, useEffect, useRef } from 'react';

/**
 * Leads to what is wrong with a form each time that `errors` changes: the first field with an error gets
 * the focus, what is said of the form as a whole is scrolled to.
 */
export function useFirstError(errors: object): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.values(errors).every((error) => error === undefined)) return;
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus();
    (field ?? form.current?.querySelector('[role="alert"]'))?.scrollIntoView({ block: 'nearest' });
  }, [errors]);
  return form;
}
