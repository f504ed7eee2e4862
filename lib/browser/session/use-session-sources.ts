'use client';

import { type Dispatch, useCallback, useEffect, useState } from 'react';
import { explainSignInError } from './explain-sign-in-error.ts';
import { loadMsal } from './load-msal.ts';
import type { Msal } from './msal/start-msal.ts';
import { onSessionSignal } from './session-signals.ts';
import type { SessionEvent } from './session-state.ts';
import { hasPendingInteraction, hasStoredAccount, tellsOfAccounts } from './storage-trace.ts';

/** Everything that tells who is here: storage, other tabs, MSAL, the browser's history. */
export function useSessionSources(dispatch: Dispatch<SessionEvent>) {
  const [msal, setMsal] = useState<Msal | null>(null);

  const load = useCallback(async () => {
    const loaded = await loadMsal();
    setMsal(loaded);
    return loaded;
  }, []);

  const look = useCallback(async () => {
    if (!hasStoredAccount() && !hasPendingInteraction()) {
      return dispatch({ type: 'account', account: null });
    }
    dispatch({ type: 'starting' });
    try {
      const { account, problem } = await load();
      dispatch({ type: 'account', account: account() });
      if (problem) dispatch({ type: 'failed', problem });
    } catch (error) {
      dispatch({ type: 'failed', problem: explainSignInError(error, navigator.onLine) });
    }
  }, [dispatch, load]);

  useEffect(() => {
    void look();
  }, [look]);
  useEffect(() => onSessionSignal(dispatch), [dispatch]);
  useEffect(() => {
    const onStorage = (event: StorageEvent) => {
      if (tellsOfAccounts(event) && !msal) void look();
    };
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) dispatch({ type: 'returned' });
    };
    addEventListener('storage', onStorage);
    addEventListener('pageshow', onPageShow);
    return () => {
      removeEventListener('storage', onStorage);
      removeEventListener('pageshow', onPageShow);
    };
  }, [msal, look, dispatch]);

  return { msal, load };
}
