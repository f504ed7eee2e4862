import { explainSignInError } from './explain-sign-in-error.ts';
import { loadMsal } from './load-msal.ts';
import { SignInError } from './sign-in-error.ts';

/** What is asked of a token beyond being valid. */
export type TokenNeed = {
  /** A new one even when the cached one is valid: it carries the roles of this moment. */
  readonly forceRefresh?: boolean;
  /** Claims that the API demanded, as JSON text. */
  readonly claims?: string;
};

/**
 * An access token for the API: from the cache, by refresh token, by a hidden iframe, or, when
 * Microsoft wants to see the person, by leaving for the sign-in page (then it does not return).
 * @throws SignInError
 */
export async function accessToken(need: TokenNeed = {}): Promise<string> {
  try {
    const msal = await loadMsal();
    return await msal.acquireToken(need);
  } catch (error) {
    if (error instanceof SignInError) throw error;
    throw new SignInError(explainSignInError(error, navigator.onLine), { cause: error });
  }
}
