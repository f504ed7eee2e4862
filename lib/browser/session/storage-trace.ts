/**
 * Traces that MSAL leaves in web storage, read without loading MSAL. They only decide whether it is
 * worth loading; what they mean is for MSAL to say.
 */
const activeAccount = /^msal\.[^|]+\.active-account-filters$/;
const interaction = 'msal.interaction.status';

/** Whether a sign-in of this browser may still be valid. */
export function hasStoredAccount(): boolean {
  try {
    return Object.keys(localStorage).some((key) => activeAccount.test(key));
  } catch {
    return false;
  }
}

/** Whether this tab left for Microsoft and has not yet dealt with the answer. */
export function hasPendingInteraction(): boolean {
  try {
    return sessionStorage.getItem(interaction) !== null;
  } catch {
    return false;
  }
}

/** Whether that was to sign out. */
export function isSigningOut(): boolean {
  return sessionStorage.getItem(interaction)?.includes('"signout"') ?? false;
}

/** Forgets an interaction that nobody will finish, such as one of another client id. */
export function forgetPendingInteraction(): void {
  sessionStorage.removeItem(interaction);
}

/**
 * Whether a `storage` event tells that another tab signed in, out, or switched accounts. It is the
 * last thing written on the way in, so everything else is there when it arrives.
 */
export function tellsOfAnotherAccount({ key, oldValue, newValue }: StorageEvent): boolean {
  return key === null || (activeAccount.test(key) && oldValue !== newValue);
}

/** Whether the browser lets the page keep what a sign-in needs to keep. */
export function isStorageAllowed(): boolean {
  const probe = 'keyless.storage-probe';
  try {
    for (const storage of [localStorage, sessionStorage]) {
      storage.setItem(probe, '1');
      storage.removeItem(probe);
    }
    return navigator.cookieEnabled;
  } catch {
    return false;
  }
}
