import 'server-only';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import type { Settings } from '@/lib/server/settings/settings.ts';
import { readKeyId } from './jws-header.ts';
import { parseJws, refuseTooLarge } from './jws-shape.ts';
import { type KeyEvent, KeyRing } from './key-ring.ts';
import type { SigningKey } from './key-set.ts';
import type { Principal } from './principal.ts';
import { principalFromClaims } from './principal-from-claims.ts';
import { RememberedTokens } from './remembered-tokens.ts';
import { type Revocation, Revocations } from './revocations.ts';
import type { KeyStatus, SigningKeys } from './signing-keys.ts';
import { readAuthority } from './token-authority.ts';
import { isExpired } from './token-lifetime.ts';
import { verifySignature } from './verify-signature.ts';

export type TokenVerifier = {
  /**
   * Who the token speaks for: at once when the token is remembered, else after its verification.
   *
   * @throws {ProblemError} (or rejects with it) 401 `token-*` for anything but a valid access token
   * for this API, 403 `scope-missing` or `client-not-allowed`, 503 `dependency-down` while the
   * keys cannot be fetched.
   */
  verify(token: string): Promise<Principal> | Principal;
  /** Refuses from now on what the principal was issued before a moment, remembered or not. */
  revoke(revocation: Revocation): void;
  /** For the readiness probe. */
  keyStatus(): KeyStatus;
  /** Fetches the home tenant's keys ahead of the first request. Never rejects. */
  warmUp(): Promise<void>;
  /** For the verifier that takes over from this one. */
  readonly keyRing: KeyRing;
};

export type TokenVerifierOptions = {
  readonly settings: Pick<
    Settings,
    'tenants' | 'apiClientId' | 'spaClientId' | 'allowedClients' | 'authorityHost'
  >;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
  readonly fetch?: typeof fetch;
  readonly log?: (event: KeyEvent) => void;
  /** Those of the verifier that this one takes over from, when settings change. */
  readonly revocations?: Revocations;
  /** The {@link TokenVerifier.keyRing} of that one. */
  readonly keyRing?: KeyRing;
};

type Remembered = {
  readonly principal: Principal;
  readonly key: SigningKey;
  readonly keys: SigningKeys;
};

/**
 * Verifies Entra access tokens and remembers those that are valid. A remembered token is good until
 * it expires, its principal is revoked, or its signing key disappears from the published set.
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { settings, clock = Date.now, fetch, log, revocations = new Revocations() } = options;
  const { authorityHost, tenants } = settings;
  const keyRing = new KeyRing({ authorityHost, tenants, clock, fetch, log }, options.keyRing);
  const remembered = new RememberedTokens<Remembered>();
  const underway = new Map<string, Promise<Principal>>();
  const seconds = () => clock() / 1_000;

  function recall(token: string): Principal | undefined {
    const entry = remembered.get(token);
    if (entry === undefined) return undefined;
    const { principal, key, keys } = entry;
    const isGood =
      !isExpired(principal.token.expiresAt, seconds()) &&
      !revocations.cover(principal) &&
      keys.publishes(key);
    if (isGood) return principal;
    remembered.forget(token);
    return undefined;
  }

  async function verifyNew(token: string): Promise<Principal> {
    const { header, payload } = parseJws(token);
    const keyId = readKeyId(header);
    const authority = readAuthority(payload, settings.tenants);
    const keys = keyRing.of(authority);
    const { issuer, key } = await keys.find(keyId);
    await verifySignature(token, key, header);
    const principal = principalFromClaims(payload, { ...authority, issuer }, settings, seconds());
    if (revocations.cover(principal)) throw new ProblemError('token-revoked');
    remembered.remember(token, { principal, key, keys });
    return principal;
  }

  /** Requests that arrive with the same new token share one verification. */
  function verifyOnce(token: string): Promise<Principal> {
    const sharing = underway.get(token);
    if (sharing !== undefined) return sharing;
    const verifying = verifyNew(token).finally(() => underway.delete(token));
    underway.set(token, verifying);
    return verifying;
  }

  return {
    verify(token) {
      refuseTooLarge(token);
      return recall(token) ?? verifyOnce(token);
    },
    revoke: (revocation) => revocations.add(revocation),
    keyStatus: () => keyRing.status(),
    warmUp: () => keyRing.home().refresh(),
    keyRing,
  };
}
