import type { IPublicClientApplication } from '@azure/msal-browser';
import type { TokenNeed } from '@/lib/browser/session/access-token.ts';
import { mayRedirect } from '@/lib/browser/session/automatic-redirect.ts';
import { explainSignInError } from '@/lib/browser/session/explain-sign-in-error.ts';
import { signalSession } from '@/lib/browser/session/session-signals.ts';
import { SignInError } from '@/lib/browser/session/sign-in-error.ts';
import { signInProblem } from '@/lib/browser/session/sign-in-problem.ts';
import { needsInteraction } from './needs-interaction.ts';
import { redirectToSignIn } from './redirect-to-sign-in.ts';

/** A token for `scope`, silently when Microsoft allows it, else by leaving for its sign-in page. */
export async function acquireToken(
  client: IPublicClientApplication,
  scope: string,
  { forceRefresh = false, claims }: TokenNeed,
): Promise<string> {
  const account = client.getActiveAccount();
  if (!account) throw new SignInError(signInProblem('cancelled'));
  const request = { account, scopes: [scope], ...(claims ? { claims } : {}) };
  try {
    const result = await client.acquireTokenSilent({ ...request, forceRefresh });
    return result.accessToken;
  } catch (error) {
    if (!needsInteraction(error) || !navigator.onLine) throw error;
    if (!mayRedirect(claims ?? null, Date.now())) throw await giveUp(client, error, claims);
  }
  signalSession({ type: 'signing-in' });
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
  if (claims) {
    signalSession({ type: 'returned' });
  } else {
    await client.clearCache();
    signalSession({ type: 'lost', problem });
  }
  return new SignInError(problem, { cause: error });
}
