'use client';

import { createContext, use, useState } from 'react';

/** All that a form tells of its fields, which is another object each time that it tells it; null outside of a form. */
export const ErrorsTold = createContext<object | null>(null);

/**
 * What is told of a field in a form stands until the person changes the field: it was about what the
 * field held before, and the next press tells what is wrong then.
 *
 * @returns the error as long as it stands, and what hears of each change of the field
 */
export function useStandingError(error: string | undefined) {
  const told = use(ErrorsTold);
  const [changedAfter, setChangedAfter] = useState<object | null>(null);
  const changed = told !== null && changedAfter === told;
  return { error: changed ? undefined : error, onChange: () => setChangedAfter(told) };
}
