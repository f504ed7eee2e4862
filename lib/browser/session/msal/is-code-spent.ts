import { AuthError } from '@azure/msal-browser';

/**
 * 54005: the code was redeemed before, 70008: it is too old.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const spent = /AADSTS(54005|70008)\b/;

/** Whether nothing is wrong but the code: whoever is signed in at Microsoft gets another one at once. */
export function isCodeSpent(error: unknown): boolean {
  return error instanceof AuthError && spent.test(error.errorMessage);
}
