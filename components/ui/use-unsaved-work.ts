'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { addUnsavedWork, type UnsavedWork } from './unsaved-work.ts';

/** While `active`, leaving the page asks first if something would be lost. */
export function useUnsavedWork(active: boolean, work: Omit<UnsavedWork, 'go'>): void {
  const { push } = useRouter();
  const isUnsaved = useEffectEvent(work.isUnsaved);
  const ask = useEffectEvent(work.ask);

  useEffect(() => {
    if (!active) return;
    return addUnsavedWork({ isUnsaved: () => isUnsaved(), ask: (leave) => ask(leave), go: push });
  }, [active, push]);
}
