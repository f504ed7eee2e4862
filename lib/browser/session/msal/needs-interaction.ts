import { AuthError, InteractionRequiredAuthError } from '@azure/msal-browser';

/**
 * What a hidden iframe that cannot do its work ends in: a browser that blocks third-party cookies or
 * a policy that blocks the frame shows as a time-out, not as `interaction_required`.
 */
const silentFailures: readonly string[] = [
  'timed_out',
  'redirect_bridge_empty_response',
  'empty_response',
  'iframe_closed_prematurely',
  'block_iframe_reload',
  // The refresh token is worthless and the iframe's code was not better.
  'invalid_grant',
  'no_account_found',
];

/** Whether only the person, on Microsoft's page, can cure a failed silent renewal. */
export function needsInteraction(error: unknown): boolean {
  if (error instanceof InteractionRequiredAuthError) return true;
  return error instanceof AuthError && silentFailures.includes(error.errorCode);
}
