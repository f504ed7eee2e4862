import 'server-only';
import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';

/**
 * An identity that remembers which token a vault's challenge named, so that it can be had before the
 * vault is asked. The SDK's own renewal (`tokenCycler` of `@azure/keyvault-common`) swallows a failure
 * while its former token lasts and tries again three seconds later: a read at that moment would wait
 * for two tries of an identity that does not answer, and take the vault for the cause.
 */
export class ChallengedIdentity implements TokenCredential {
  readonly #identity: TokenCredential;
  #challenge: { readonly scopes: string | string[]; readonly options: GetTokenOptions } | undefined;

  constructor(identity: TokenCredential) {
    this.#identity = identity;
  }

  getToken(scopes: string | string[], options: GetTokenOptions = {}): Promise<AccessToken | null> {
    const { tenantId } = options;
    this.#challenge = { scopes, options: tenantId === undefined ? {} : { tenantId } };
    return this.#identity.getToken(scopes, options);
  }

  /** Resolves when there is a token for the next request, if it is known which one that takes. */
  async requireToken(): Promise<void> {
    if (this.#challenge === undefined) return;
    await this.#identity.getToken(this.#challenge.scopes, this.#challenge.options);
  }
}
