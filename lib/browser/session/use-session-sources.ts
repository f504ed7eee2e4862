'use client';

import { type Dispatch, useCallback, useEffect, useState } from 'react';
import { explainSignInError } from './explain-sign-in-error.ts';
import { forgetMsal, loadMsal } from './load-msal.ts';
import type { Msal } from './msal/start-msal.ts';
import { onSessionSignal } from './session-signals.ts';
import type { SessionEvent } from './session-state.ts';
import { hasPendingInteraction, hasStoredAccount, tellsOfAnotherAccount } from './storage-trace.ts';
import { hasUnsavedWork } from './unsaved-work.ts';
import { useWindowEvent } from './use-window-event.ts';

/** Everything that tells who is here: storage, other tabs, MSAL, the network coming back. */
export function useSessionSources(dispatch: Dispatch<SessionEvent>) {
  const [msal, setMsal] = useState<Msal | null>(null);

  const load = useCallback(async () => {
    const loaded = await loadMsal();
    setMsal(loaded);
    return loaded;
  }, []);

  const look = useCallback(async () => {
    if (!hasStoredAccount() && !hasPendingInteraction()) {
      return dispatch({ type: 'arrived', account: null, problem: null });
    }
    dispatch({ type: 'starting' });
    try {
      const { account, problem } = await load();
      dispatch({ type: 'arrived', account, problem });
    } catch (error) {
      dispatch({ type: 'lost', problem: explainSignInError(error, navigator.onLine) });
    }
  }, [dispatch, load]);

  useEffect(() => void look(), [look]);

  useWindowEvent('storage', (event) => {
    if (!tellsOfAnotherAccount(event)) return;
    forgetMsal();
    dispatch({ type: 'ended-elsewhere', unsaved: hasUnsavedWork() });
    void look();
  });

  useWindowEvent('online', () => {
    if (!msal && hasStoredAccount()) void look();
  });

  useEffect(
    () =>
      onSessionSignal((event) => {
        if (event.type === 'lost') forgetMsal();
        dispatch(event);
      }),
    [dispatch],
  );

  return { msal, load };
}
