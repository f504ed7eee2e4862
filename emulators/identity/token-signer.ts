import { randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../entra/clock.ts';
import type { SigningKey } from '../entra/keys/signing-keys.ts';
import { TokenRefusal } from './token-refusal.ts';

export type SignedToken = {
  readonly token: string;
  /** Seconds since the epoch. */
  readonly notBefore: number;
  readonly expiresOn: number;
};

type Content = {
  readonly subject: string;
  readonly audience: string;
  readonly lifetimeSeconds: number;
  readonly claims?: Readonly<Record<string, unknown>>;
};

/** Signs RS256 tokens in the name of one issuer, and verifies them. */
export class TokenSigner {
  readonly issuer: string;
  readonly clock: Clock;
  readonly #key: SigningKey;

  constructor(issuer: string, key: SigningKey, clock: Clock) {
    this.issuer = issuer;
    this.clock = clock;
    this.#key = key;
  }

  async sign({ subject, audience, lifetimeSeconds, claims }: Content): Promise<SignedToken> {
    const notBefore = this.clock.now();
    const expiresOn = notBefore + lifetimeSeconds;
    const token = await new SignJWT({ ...claims, uti: randomUUID() })
      .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: this.#key.kid, x5t: this.#key.kid })
      .setIssuer(this.issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt(notBefore)
      .setNotBefore(notBefore)
      .setExpirationTime(expiresOn)
      .sign(this.#key.privateKey);
    return { token, notBefore, expiresOn };
  }

  /** @returns the claims. @throws {TokenRefusal} */
  async verify<Claims>(
    token: string,
    audience: string,
  ): Promise<Claims & { readonly sub?: string }> {
    try {
      const { payload } = await jwtVerify<Claims>(token, this.#key.publicKey, {
        algorithms: ['RS256'],
        issuer: this.issuer,
        audience,
        requiredClaims: ['exp', 'sub'],
        currentDate: new Date(this.clock.now() * 1000),
      });
      return payload;
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /** The published key, as RFC 7517 section 5 writes a set. */
  keySet() {
    const { n, e } = this.#key.publicKey.export({ format: 'jwk' });
    const { kid } = this.#key;
    return { keys: [{ kty: 'RSA', use: 'sig', kid, x5t: kid, n, e, issuer: this.issuer }] };
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return new TokenRefusal('expired');
  if (error instanceof errors.JWSSignatureVerificationFailed) return new TokenRefusal('signature');
  if (error instanceof errors.JWTClaimValidationFailed) {
    const found = String(error.payload[error.claim] ?? '');
    if (error.claim === 'aud') return new TokenRefusal('audience', found);
    if (error.claim === 'iss') return new TokenRefusal('issuer', found);
  }
  return error instanceof errors.JOSEError ? new TokenRefusal('malformed') : error;
}
