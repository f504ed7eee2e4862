import 'server-only';
import { fetchEntraMetadata } from './entra-metadata.ts';
import { fetchJson } from './fetch-json.ts';
import { type KeySet, parseKeySet } from './key-set.ts';
import { type KeyStatus, type PublishedKeys, SigningKeys } from './signing-keys.ts';
import type { TokenAuthority } from './token-authority.ts';

/** For the log: object ids and addresses only. */
export type KeyEvent = TokenAuthority &
  (
    | { readonly event: 'signing-keys-fetched'; readonly keyIds: readonly string[] }
    | { readonly event: 'signing-keys-failed'; readonly reason: string }
  );

export type KeyRingOptions = {
  readonly authorityHost: string;
  /** The home tenant first. */
  readonly tenants: readonly string[];
  readonly clock: () => number;
  readonly fetch: typeof fetch | undefined;
  readonly log: ((event: KeyEvent) => void) | undefined;
};

/**
 * The signing keys of every authority that has been asked for: at most two for each tenant. A ring that
 * takes over from another begins with its keys, so that changed settings work through an outage too.
 */
export class KeyRing {
  readonly #options: KeyRingOptions;
  readonly #byAuthority = new Map<string, SigningKeys>();

  constructor(options: KeyRingOptions, previous?: KeyRing) {
    this.#options = options;
    if (previous === undefined) return;
    if (previous.#options.authorityHost !== options.authorityHost) return;
    for (const [name, keys] of previous.#byAuthority) {
      if (options.tenants.some((tenant) => name.startsWith(tenant))) {
        this.#byAuthority.set(name, keys);
      }
    }
  }

  of(authority: TokenAuthority): SigningKeys {
    const name = `${authority.tenantId} v${authority.version}`;
    const existing = this.#byAuthority.get(name);
    if (existing !== undefined) return existing;
    const { clock } = this.#options;
    const keys = new SigningKeys({ clock, fetchKeys: (known) => this.#fetch(authority, known) });
    this.#byAuthority.set(name, keys);
    return keys;
  }

  /** The keys of the home tenant for v2 tokens, which is what our own registration asks for. */
  home(): SigningKeys {
    const [tenantId = ''] = this.#options.tenants;
    return this.of({ tenantId, version: '2.0' });
  }

  /** Down without keys of the home tenant; degraded while a fetch for any authority fails. */
  status(): KeyStatus {
    const home = this.home().status();
    if (home.status !== 'ready') return home;
    for (const keys of this.#byAuthority.values()) {
      if (keys.status().status !== 'ready') {
        return { status: 'degraded', detail: 'The keys of another authority cannot be fetched.' };
      }
    }
    return home;
  }

  async #fetch(authority: TokenAuthority, previous: KeySet | undefined): Promise<PublishedKeys> {
    const { fetch, log } = this.#options;
    try {
      const keys = await fetchKeys(this.#options.authorityHost, authority, previous, fetch);
      log?.({ event: 'signing-keys-fetched', ...authority, keyIds: [...keys.keys.keys()] });
      return keys;
    } catch (error) {
      log?.({ event: 'signing-keys-failed', ...authority, reason: String(error) });
      throw error;
    }
  }
}

async function fetchKeys(
  authorityHost: string,
  authority: TokenAuthority,
  previous: KeySet | undefined,
  fetch: typeof globalThis.fetch | undefined,
): Promise<PublishedKeys> {
  const options = fetch === undefined ? {} : { fetch };
  const { issuer, jwksUri } = await fetchEntraMetadata(authorityHost, authority, options);
  const document = await fetchJson(jwksUri, options);
  const { tenantId } = authority;
  return { issuer, keys: await parseKeySet(document, { issuer, tenantId }, previous) };
}
