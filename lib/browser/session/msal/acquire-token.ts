import type { AccountInfo, IPublicClientApplication } from '@azure/msal-browser';
import type { TokenNeed } from '@/lib/browser/session/access-token.ts';
import { mayRedirect } from '@/lib/browser/session/automatic-redirect.ts';
import { explainSignInError } from '@/lib/browser/session/explain-sign-in-error.ts';
import { signalSession } from '@/lib/browser/session/session-signals.ts';
import { SignInError } from '@/lib/browser/session/sign-in-error.ts';
import { signInProblem } from '@/lib/browser/session/sign-in-problem.ts';
import { hasUnsavedWork } from '@/lib/browser/session/unsaved-work.ts';
import { needsInteraction } from './needs-interaction.ts';
import { redirectToSignIn } from './redirect-to-sign-in.ts';

type Holder = {
  readonly client: IPublicClientApplication;
  readonly account: AccountInfo | null;
  readonly scope: string;
};

/**
 * A token for `scope`, silently when Microsoft allows it, else by leaving for its sign-in page. What a
 * person has typed would be lost by that: then it fails in words, and stays.
 */
export async function acquireToken(holder: Holder, need: TokenNeed): Promise<string> {
  const { client, account, scope } = holder;
  if (!account) throw new SignInError(signInProblem('signed-out'));
  const { forceRefresh = false, claims } = need;
  const request = { account, scopes: [scope], ...(claims ? { claims } : {}) };
  try {
    const result = await client.acquireTokenSilent({ ...request, forceRefresh });
    return result.accessToken;
  } catch (error) {
    if (!needsInteraction(error) || !navigator.onLine) throw error;
    if (hasUnsavedWork()) {
      throw new SignInError(signInProblem('confirmation-needed'), { cause: error });
    }
    if (!mayRedirect(claims ?? null, Date.now())) throw await giveUp(client, error, claims);
  }
  try {
    return await redirectToSignIn(client, request);
  } catch (error) {
    throw await giveUp(client, error, claims);
  }
}

/** A demand for more claims concerns one request; anything else means that the session is over. */
async function giveUp(
  client: IPublicClientApplication,
  error: unknown,
  claims: string | undefined,
): Promise<SignInError> {
  const problem = explainSignInError(error, navigator.onLine);
  if (!claims) {
    await client.clearCache();
    signalSession({ type: 'lost', problem });
  }
  return new SignInError(problem, { cause: error });
}
