/** A refusal as Key Vault writes it. */
export class VaultError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409;
  readonly code: string;
  readonly innerCode: string | undefined;

  constructor(status: VaultError['status'], code: string, message: string, innerCode?: string) {
    super(message);
    this.name = 'VaultError';
    this.status = status;
    this.code = code;
    this.innerCode = innerCode;
  }

  get body() {
    const inner = this.innerCode === undefined ? {} : { innererror: { code: this.innerCode } };
    return { error: { code: this.code, message: this.message, ...inner } };
  }
}

const recoveryHint =
  'If you recently deleted this secret you may be able to recover it using the correct recovery command. For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125182';

/**
 * The refusals, in the service's own words.
 * https://learn.microsoft.com/azure/key-vault/general/rest-error-codes
 */
export const vaultErrors = {
  notFound: (id: string) =>
    new VaultError(
      404,
      'SecretNotFound',
      `A secret with (name/id) ${id} was not found in this key vault. ${recoveryHint}`,
    ),
  deletedNotFound: (name: string) =>
    new VaultError(404, 'SecretNotFound', `Deleted Secret not found: ${name}`),
  disabled: () =>
    new VaultError(
      403,
      'Forbidden',
      'Operation get is not allowed on a disabled secret.',
      'SecretDisabled',
    ),
  deletedButRecoverable: (name: string) =>
    new VaultError(
      409,
      'Conflict',
      `Secret ${name} is currently in a deleted but recoverable state, and its name cannot be reused; in this state, the secret can only be recovered or purged.`,
      'ObjectIsDeletedButRecoverable',
    ),
  tokenMissing: () =>
    new VaultError(401, 'Unauthorized', 'AKV10000: Request is missing a Bearer or PoP token.'),
  badParameter: (message: string) => new VaultError(400, 'BadParameter', message),
} as const;
