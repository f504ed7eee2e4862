import type { AccountInfo, IPublicClientApplication } from '@azure/msal-browser';
import { mayRedirect, takePendingRenewal } from '@/lib/browser/session/automatic-redirect.ts';
import { explainSignInError } from '@/lib/browser/session/explain-sign-in-error.ts';
import type { SignInProblem } from '@/lib/browser/session/session.ts';
import { isSigningOut } from '@/lib/browser/session/storage-trace.ts';
import { isCodeSpent } from './is-code-spent.ts';
import { redirectToSignIn } from './redirect-to-sign-in.ts';

export type Arrival = {
  readonly account: AccountInfo | null;
  /** What went wrong at Microsoft, if this page load is the way back from there. */
  readonly problem: SignInProblem | null;
};

/**
 * Deals with the answer that Microsoft sent this tab back with, if there is one, and settles whose
 * session this is. A page that was reloaded while it redeemed its code asks for another one.
 *
 * @param scope what a code is asked for
 */
export async function finishRedirect(
  client: IPublicClientApplication,
  scope: string,
): Promise<Arrival> {
  const renewal = takePendingRenewal();
  if (isSigningOut()) removeStateFromAddress();
  try {
    const result = await client.handleRedirectPromise();
    if (!result) return { account: keepActive(client), problem: null };
    await keepOnly(client, result.account);
    return { account: result.account, problem: null };
  } catch (error) {
    if (isCodeSpent(error) && mayRedirect(null, Date.now())) {
      return redirectToSignIn(client, { scopes: [scope] });
    }
    const problem = explainSignInError(error, navigator.onLine);
    if (renewal) await client.clearCache();
    return { account: keepActive(client), problem };
  }
}

/** What MSAL gave Microsoft to carry comes back in the query, and nobody removes it. */
function removeStateFromAddress(): void {
  const url = new URL(location.href);
  url.searchParams.delete('state');
  history.replaceState(history.state, '', url);
}

/** An active account that MSAL cannot read any more is forgotten, so that nobody looks again. */
function keepActive(client: IPublicClientApplication): AccountInfo | null {
  const account = client.getActiveAccount();
  if (!account) client.setActiveAccount(null);
  return account;
}

/** One account at a time: whoever switches accounts leaves nothing of the former one behind. */
async function keepOnly(client: IPublicClientApplication, account: AccountInfo): Promise<void> {
  for (const other of client.getAllAccounts()) {
    if (other.homeAccountId !== account.homeAccountId) await client.clearCache({ account: other });
  }
  // Last, because this is what other tabs wait for.
  client.setActiveAccount(account);
}
