'use client';

import { type Dispatch, useCallback, useRef } from 'react';
import { explainSignInError } from './explain-sign-in-error.ts';
import type { SessionEvent } from './session-state.ts';
import { useWindowEvent } from './use-window-event.ts';

type Phase = 'signing-in' | 'signing-out';

/**
 * Runs one attempt to leave for Microsoft at a time. When the browser brings the page back from its
 * back/forward cache, the attempt is over, and what may still become of it does not count.
 */
export function useOneAtATime(dispatch: Dispatch<SessionEvent>) {
  const current = useRef<symbol | null>(null);

  useWindowEvent('pageshow', (event) => {
    if (!event.persisted) return;
    current.current = null;
    dispatch({ type: 'returned' });
  });

  return useCallback(
    async (phase: Phase, attempt: () => Promise<SessionEvent>): Promise<void> => {
      if (current.current) return;
      const mine = Symbol(phase);
      current.current = mine;
      dispatch({ type: 'asked', phase });
      const outcome = await attempt().catch(outcomeOf);
      if (current.current !== mine) return;
      current.current = null;
      dispatch(outcome);
    },
    [dispatch],
  );
}

/** Leaving Microsoft's page by the browser's Back button is no problem worth a message. */
function outcomeOf(error: unknown): SessionEvent {
  const problem = explainSignInError(error, navigator.onLine);
  return problem.code === 'cancelled' ? { type: 'returned' } : { type: 'failed', problem };
}
