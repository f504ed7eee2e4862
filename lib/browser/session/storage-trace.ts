/**
 * Traces that MSAL leaves in web storage, read without loading MSAL. They only decide whether it is
 * worth loading; what they mean is for MSAL to say.
 */
const accountKeys = /^msal(\.\d+)?\.account\.keys$/;
const interaction = 'msal.interaction.status';

/** Whether a sign-in of this browser may still be valid. */
export function hasStoredAccount(): boolean {
  try {
    return Object.keys(localStorage).some(
      (key) => accountKeys.test(key) && localStorage.getItem(key) !== '[]',
    );
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

/** Forgets an interaction that nobody will finish, such as one of another client id. */
export function forgetPendingInteraction(): void {
  sessionStorage.removeItem(interaction);
}

/** Whether a `storage` event of another tab tells of someone signing in or out. */
export function tellsOfAccounts(event: StorageEvent): boolean {
  return event.key === null || accountKeys.test(event.key);
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
