import {
  AuthError,
  type IPublicClientApplication,
  type RedirectRequest,
} from '@azure/msal-browser';
import { forgetPendingInteraction } from '@/lib/browser/session/storage-trace.ts';

let leaving: Promise<never> | null = null;

/**
 * Leaves for Microsoft's sign-in page, once however often it is asked. Returns only by throwing:
 * the person came back with the browser's Back button, or the page could not be left.
 */
export function redirectToSignIn(
  client: IPublicClientApplication,
  request: RedirectRequest,
): Promise<never> {
  leaving ??= leave(client, request).finally(() => {
    leaving = null;
  });
  return leaving;
}

async function leave(client: IPublicClientApplication, request: RedirectRequest): Promise<never> {
  try {
    await client.acquireTokenRedirect(request);
  } catch (error) {
    if (!(error instanceof AuthError && error.errorCode === 'interaction_in_progress')) throw error;
    // Left behind by a crashed tab or another client id: nobody in this page is interacting.
    forgetPendingInteraction();
    await client.acquireTokenRedirect(request);
  }
  throw new Error('MSAL resolved a redirect without leaving the page');
}
