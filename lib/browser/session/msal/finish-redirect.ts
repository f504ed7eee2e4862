import type { AccountInfo, IPublicClientApplication } from '@azure/msal-browser';
import { takePendingRenewal } from '@/lib/browser/session/automatic-redirect.ts';
import { explainSignInError } from '@/lib/browser/session/explain-sign-in-error.ts';
import type { SignInProblem } from '@/lib/browser/session/session.ts';

/**
 * Deals with the answer that Microsoft sent this tab back with, if there is one, and settles which
 * account is the active one.
 * @returns what went wrong, or null
 */
export async function finishRedirect(
  client: IPublicClientApplication,
): Promise<SignInProblem | null> {
  const renewal = takePendingRenewal();
  try {
    const result = await client.handleRedirectPromise();
    await keepOnly(client, result?.account ?? client.getActiveAccount());
    return null;
  } catch (error) {
    if (renewal) await client.clearCache();
    return explainSignInError(error, navigator.onLine);
  }
}

/** One account at a time: whoever switches accounts leaves nothing of the former one behind. */
async function keepOnly(
  client: IPublicClientApplication,
  chosen: AccountInfo | null,
): Promise<void> {
  const account = chosen ?? client.getAllAccounts()[0];
  if (!account) return;
  client.setActiveAccount(account);
  for (const other of client.getAllAccounts()) {
    if (other.homeAccountId !== account.homeAccountId) await client.clearCache({ account: other });
  }
}
