import 'server-only';
import type { KeyEvent } from '@/lib/server/auth/key-ring.ts';
import {
  createTokenVerifier,
  type TokenVerifier,
  type TokenVerifierOptions,
} from '@/lib/server/auth/token-verifier.ts';
import { type StubAuthority, startStubAuthority } from '@/scripts/testing/tokens/stub-authority.ts';
import {
  apiClientId,
  makeTestKeys,
  publishedKeys,
  spaClientId,
  type TokenKit,
  tenantId,
} from '@/scripts/testing/tokens/token-kit.ts';

export type VerifierUnderTest = AsyncDisposable & {
  readonly verifier: TokenVerifier;
  /** Another with changed settings, as when a vault gives others. */
  readonly takeOver: (changed: Partial<TokenVerifierOptions['settings']>) => TokenVerifier;
  readonly authority: StubAuthority;
  readonly attacker: StubAuthority;
  /** Tokens for the clock's present moment. */
  readonly kit: TokenKit;
  readonly events: KeyEvent[];
  /** Moves the verifier's clock, and the kit's. */
  readonly advance: (milliseconds: number) => void;
};

/** Made once for each test file, while it loads: making RSA keys takes long on a busy machine. */
const keys = makeTestKeys();

/** A verifier whose authority is a stub on loopback, with a clock that stands still until moved. */
export async function startVerifier(
  settings: Partial<TokenVerifierOptions['settings']> = {},
  options: Pick<TokenVerifierOptions, 'revocations'> = {},
): Promise<VerifierUnderTest> {
  const authority = await startStubAuthority(publishedKeys(keys));
  const attacker = await startStubAuthority([keys.unpublished]);
  const events: KeyEvent[] = [];
  let now = Date.now();
  const make = (changed: typeof settings, previous?: TokenVerifier) =>
    createTokenVerifier({
      settings: { ...defaults, authorityHost: authority.origin, ...settings, ...changed },
      clock: () => now,
      log: (event) => events.push(event),
      ...options,
      ...(previous && { keyRing: previous.keyRing }),
    });
  const verifier = make({});
  const kit = { keys, attackerOrigin: attacker.origin };
  return {
    verifier,
    takeOver: (changed) => make(changed, verifier),
    authority,
    attacker,
    events,
    get kit() {
      return { ...kit, now: Math.floor(now / 1_000) };
    },
    advance(milliseconds) {
      now += milliseconds;
    },
    async [Symbol.asyncDispose]() {
      await authority[Symbol.asyncDispose]();
      await attacker[Symbol.asyncDispose]();
    },
  };
}

const defaults = { tenants: [tenantId], apiClientId, spaClientId, allowedClients: null };
