'use client';

import { type Dispatch, useMemo } from 'react';
import { tokenProblem } from '@/lib/browser/api/token-problem.ts';
import { accessToken } from './access-token.ts';
import { forgetMsal } from './load-msal.ts';
import type { Msal } from './msal/start-msal.ts';
import type { SessionControl, SignInOptions } from './session.ts';
import type { SessionEvent } from './session-state.ts';
import { SignInError } from './sign-in-error.ts';
import { signInProblem } from './sign-in-problem.ts';
import { isStorageAllowed } from './storage-trace.ts';
import { useOneAtATime } from './use-one-at-a-time.ts';

/** Signing in and out, one at a time: a second click while the page is leaving does nothing. */
export function useSessionActions(
  dispatch: Dispatch<SessionEvent>,
  load: () => Promise<Msal>,
): Omit<SessionControl, 'session'> {
  const attempt = useOneAtATime(dispatch);

  return useMemo(
    () => ({
      signIn: (options = {}) => attempt('signing-in', () => signIn(load, options)),
      signOut: () => attempt('signing-out', () => signOut(load)),
      refreshAccess: async () => {
        await accessToken({ forceRefresh: true }).catch((error: unknown) => {
          throw tokenProblem(error);
        });
        const { askEverythingAnew } = await import('@/lib/browser/queries/query-client.ts');
        await askEverythingAnew();
      },
    }),
    [attempt, load],
  );
}

/** Returns only when it need not leave: the account was there all along, only MSAL was not. */
async function signIn(load: () => Promise<Msal>, options: SignInOptions): Promise<SessionEvent> {
  if (!isStorageAllowed()) throw new SignInError(signInProblem('storage-blocked'));
  const msal = await load();
  if (!msal.account || options.chooseAccount) return msal.signIn(options);
  return { type: 'arrived', account: msal.account, problem: null };
}

/** Returns only when it cannot leave because there is no network. */
async function signOut(load: () => Promise<Msal>): Promise<SessionEvent> {
  const msal = await load();
  await msal.signOut();
  forgetMsal();
  return { type: 'arrived', account: null, problem: null };
}
