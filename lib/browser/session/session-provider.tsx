'use client';

import { type ReactNode, useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { SessionControl } from './session.ts';
import { SessionContext } from './session-context.ts';
import { nextState, sessionOf, startingState } from './session-state.ts';
import { useSessionActions } from './use-session-actions.ts';
import { useSessionSources } from './use-session-sources.ts';

/**
 * The session for everything below it. MSAL is loaded when someone signs in or has signed in before,
 * and then stands beside `children`, which never remount.
 */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [state, dispatch] = useReducer(nextState, startingState);
  const { msal, load } = useSessionSources(dispatch);
  const actions = useSessionActions(dispatch, load);
  useForgetfulCache(state.account?.id ?? null);
  const onLeaving = useCallback(
    (phase: 'signing-in' | 'signing-out' | null) =>
      dispatch(phase ? { type: 'leaving', phase } : { type: 'returned' }),
    [],
  );

  const control = useMemo<SessionControl>(
    () => ({ session: sessionOf(state), ...actions }),
    [state, actions],
  );
  return (
    <SessionContext value={control}>
      {children}
      {msal && <msal.Observer client={msal.client} onLeaving={onLeaving} />}
    </SessionContext>
  );
}

/**
 * What was fetched for one account is forgotten when it is no longer the one signed in. The code for
 * it is loaded while somebody is signed in: signing out must forget without a network too.
 */
function useForgetfulCache(account: string | null): void {
  const before = useRef<string | null>(null);
  const loading = useRef<ReturnType<typeof loadForgetting> | null>(null);
  useEffect(() => {
    if (account !== null) loading.current ??= loadForgetting();
    if (before.current !== null && before.current !== account) {
      void loading.current?.then(({ forgetOthers }) => forgetOthers(account));
    }
    before.current = account;
  }, [account]);
}

function loadForgetting() {
  return import('@/lib/browser/queries/forget-others.ts');
}
