'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useMemo, useRef } from 'react';
import { tokenProblem } from '@/lib/browser/api/token-problem.ts';
import { accessToken } from './access-token.ts';
import { explainSignInError } from './explain-sign-in-error.ts';
import type { Msal } from './msal/start-msal.ts';
import type { SessionControl } from './session.ts';
import type { SessionEvent } from './session-state.ts';
import { SignInError } from './sign-in-error.ts';
import { signInProblem } from './sign-in-problem.ts';
import { isStorageAllowed } from './storage-trace.ts';

/** Signing in and out, one at a time: a second click while the page is leaving does nothing. */
export function useSessionActions(
  dispatch: Dispatch<SessionEvent>,
  load: () => Promise<Msal>,
): Omit<SessionControl, 'session'> {
  const queryClient = useQueryClient();
  const leaving = useRef(false);

  return useMemo(() => {
    async function leave(phase: 'signing-in' | 'signing-out', go: (msal: Msal) => Promise<void>) {
      if (leaving.current) return;
      leaving.current = true;
      dispatch({ type: phase });
      try {
        if (!isStorageAllowed()) throw new SignInError(signInProblem('storage-blocked'));
        await go(await load());
        dispatch({ type: 'returned' });
      } catch (error) {
        const problem = explainSignInError(error, navigator.onLine);
        dispatch(problem.code === 'cancelled' ? { type: 'returned' } : { type: 'failed', problem });
      } finally {
        leaving.current = false;
      }
    }

    return {
      signIn: (options = {}) => leave('signing-in', (msal) => msal.signIn(options)),
      signOut: () => leave('signing-out', (msal) => msal.signOut()),
      refreshAccess: async () => {
        await accessToken({ forceRefresh: true }).catch((error: unknown) => {
          throw tokenProblem(error);
        });
        await queryClient.invalidateQueries();
      },
    };
  }, [dispatch, load, queryClient]);
}
