import 'server-only';
import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';
import type { PlatformIdentity } from '@/lib/contract/platform.ts';
import { type LogOutbound, outboundCall } from '@/lib/server/outbound-call.ts';
import { IdentityError, type IdentityErrorKind } from './identity-error.ts';
import { type FetchedToken, KeptToken } from './kept-token.ts';
import { type AzureCredential, loadAzureCredential } from './load-azure-credential.ts';
import { plainReason } from './plain-reason.ts';
import { tokenPrincipal } from './token-principal.ts';
import { withinTime } from './within-time.ts';

/**
 * Milliseconds for one token, all of its sources and tries included. A managed identity answers in
 * tens of milliseconds; the SDK alone waits for a silent endpoint for ever, and heeds no signal.
 */
const tokenTimeoutMs = 10_000;

export type AzureIdentityOptions = {
  readonly log: LogOutbound;
  readonly load?: () => Promise<AzureCredential>;
  readonly timeoutMs?: number;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
};

/**
 * The app's own identity towards Azure, for every Azure SDK. The source is found as
 * DefaultAzureCredential does: the managed identity in Azure, workload identity in a pipeline,
 * `az login` on a laptop; AZURE_TOKEN_CREDENTIALS narrows the choice, AZURE_CLIENT_ID names a
 * user-assigned identity. Nothing is loaded or asked before the first token is.
 */
export class AzureIdentity implements TokenCredential {
  readonly #options: Required<AzureIdentityOptions>;
  readonly #tokens = new Map<string, { readonly resource: string; readonly kept: KeptToken }>();
  #loading: Promise<AzureCredential> | undefined;
  #azure: AzureCredential | undefined;
  #principal: PlatformIdentity['principal'] = null;
  #lastError: PlatformIdentity['lastError'] = null;

  constructor(options: AzureIdentityOptions) {
    this.#options = {
      load: loadAzureCredential,
      timeoutMs: tokenTimeoutMs,
      clock: Date.now,
      ...options,
    };
  }

  /**
   * The token for a resource, such as `https://vault.azure.net/.default`: the one at hand while it
   * is good, else a new one.
   *
   * @throws {IdentityError} within ten seconds at the latest
   */
  async getToken(scopes: string | string[], options: GetTokenOptions = {}): Promise<AccessToken> {
    const { tenantId, claims } = options;
    const kept = this.#keptFor(String(scopes), tenantId);
    // With claims (a challenge), the token at hand is the one that was just refused.
    const { token, expiresAt } = await (claims === undefined
      ? kept.get()
      : kept.replace(() => this.#fetch(String(scopes), options)));
    return { token, expiresOnTimestamp: expiresAt };
  }

  report(): PlatformIdentity {
    const chain = this.#azure?.chain;
    return {
      cloud: 'azure',
      source: chain?.used() ?? null,
      endpoint: chain?.endpoint() ?? null,
      principal: this.#principal,
      chain: [...(chain?.sources() ?? [])],
      tokens: [...this.#tokens.values()].flatMap(({ resource, kept }) => {
        const held = kept.held();
        if (held === undefined) return [];
        return { resource, expiresAt: iso(held.expiresAt), renewsAt: iso(held.renewsAt) };
      }),
      warnings: storedSecret(chain?.used() ?? null),
      lastError: this.#lastError,
    };
  }

  /** Ends the renewals behind the requests. */
  close(): void {
    for (const { kept } of this.#tokens.values()) kept.close();
  }

  #keptFor(scope: string, tenantId: string | undefined): KeptToken {
    const key = `${scope} ${tenantId ?? ''}`;
    const known = this.#tokens.get(key);
    if (known !== undefined) return known.kept;
    const options = tenantId === undefined ? {} : { tenantId };
    const fetch = () => this.#fetch(scope, options);
    const kept = new KeptToken({ fetch, clock: this.#options.clock });
    this.#tokens.set(key, { resource: scope.replace(/\/\.default$/, ''), kept });
    return kept;
  }

  async #fetch(scope: string, options: GetTokenOptions): Promise<FetchedToken> {
    const { log, timeoutMs, clock } = this.#options;
    const late = () => {
      const reason = `No Azure token for ${scope} within ${timeoutMs / 1_000} s.`;
      return this.#error('identity-timeout', reason);
    };
    try {
      const call = { dependency: 'identity', operation: `token for ${scope}` } as const;
      const fetched = await outboundCall(log, call, () =>
        withinTime(this.#ask(scope, options), timeoutMs, late),
      );
      this.#lastError = null;
      return fetched;
    } catch (error) {
      this.#lastError = { at: iso(clock()), message: (error as Error).message };
      throw error;
    }
  }

  async #ask(scope: string, options: GetTokenOptions): Promise<FetchedToken> {
    try {
      this.#loading ??= this.#options.load();
      this.#azure = await this.#loading;
      this.#azure.chain.begin();
      const answer = await this.#azure.credential.getToken(scope, options);
      if (answer === null) throw new Error('no source gave a token');
      this.#principal = tokenPrincipal(answer.token);
      const { token, expiresOnTimestamp: expiresAt, refreshAfterTimestamp: renewAfter } = answer;
      return { token, expiresAt, renewAfter };
    } catch (cause) {
      const kind = this.#azure?.chain.offersNothing() ? 'no-identity' : 'identity-failed';
      const detail = this.#azure?.chain.sources().length ? '' : ` ${plainReason(cause)}.`;
      throw this.#error(kind, `Azure gave this app no token for ${scope}.${detail}`);
    }
  }

  #error(kind: IdentityErrorKind, reason: string): IdentityError {
    return new IdentityError(kind, reason, this.#azure?.chain.sources() ?? []);
  }
}

function storedSecret(source: string | null): string[] {
  if (source !== 'EnvironmentCredential') return [];
  return [
    'The environment holds a client secret or certificate. Remove it and use a managed identity, ' +
      'or a workload identity in a pipeline.',
  ];
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
