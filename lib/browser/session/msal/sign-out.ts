import type { AccountInfo, IPublicClientApplication } from '@azure/msal-browser';

/**
 * Forgets the account here and in every open tab, then ends the session at Microsoft too. Without a
 * network only the former is possible, and it returns.
 */
export async function signOut(
  client: IPublicClientApplication,
  account: AccountInfo | null,
): Promise<void> {
  if (!navigator.onLine) return client.clearCache({ account });
  return client.logoutRedirect({ account });
}
