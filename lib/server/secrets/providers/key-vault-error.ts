import 'server-only';
import { IdentityError } from '@/lib/server/identity/identity-error.ts';
import { SecretError, type SecretErrorKind } from '../secret-error.ts';
import { reasonWithoutBody } from './reason-without-body.ts';

/** What the SDK's RestError carries of the answer. */
type RestError = {
  readonly statusCode?: number;
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
  readonly details?: { readonly error?: { readonly innerError?: { readonly code?: string } } };
};

/**
 * Says in words what a failed read of a Key Vault secret means and what to do.
 * https://learn.microsoft.com/azure/key-vault/general/rest-error-codes
 */
export function keyVaultError(vault: string, name: string, cause: unknown): SecretError {
  if (cause instanceof IdentityError) {
    const kind = cause.kind === 'no-identity' ? 'no-identity' : 'unavailable';
    return new SecretError(kind, name, `${vault} was not asked for ${name}. ${cause.message}`);
  }
  const { statusCode, response, details } = cause as RestError;
  const inner = details?.error?.innerError?.code;
  const [kind, message] = explain(statusCode, inner, vault, name, cause);
  const seconds = Number(response?.headers?.get('retry-after'));
  const retryAfterMs = seconds > 0 ? seconds * 1_000 : undefined;
  return new SecretError(kind, name, message, { retryAfterMs });
}

function explain(
  status: number | undefined,
  inner: string | undefined,
  vault: string,
  name: string,
  cause: unknown,
): [SecretErrorKind, string] {
  if (status === 404) {
    const fix = `Add it, or recover it when it was deleted: az keyvault secret set --name ${name}`;
    return ['missing', `${vault} has no secret ${name}. ${fix}`];
  }
  if (status === 403 && inner === 'SecretDisabled') {
    const fix = 'Enable it, or add a new version.';
    return ['disabled', `The secret ${name} in ${vault} is disabled. ${fix}`];
  }
  if (status === 403 && /firewall|privatelink/i.test(inner ?? '')) {
    const fix = 'Allow the network of this app in the networking settings of the vault.';
    return ['forbidden', `The firewall of ${vault} keeps this app from reading ${name}. ${fix}`];
  }
  if (status === 401 || status === 403) {
    const fix = 'Grant it the role “Key Vault Secrets User” on the vault or on the secret.';
    return ['forbidden', `${vault} does not let the identity of this app read ${name}. ${fix}`];
  }
  if (status === 429) {
    return [
      'throttled',
      `${vault} is throttled and did not give ${name}. It is asked again later.`,
    ];
  }
  const what =
    status === undefined || status < 300 ? reasonWithoutBody(cause) : `it answered ${status}`;
  return ['unavailable', `${vault} did not give ${name}: ${what}.`];
}
