import { randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { Clock } from '../entra/clock.ts';
import { createSigningKey, type SigningKey } from '../entra/keys/signing-keys.ts';
import { homeTenantId, type ManagedIdentity } from './identities.ts';
import { TokenRefusal } from './token-refusal.ts';

type IdentityToken = {
  readonly token: string;
  /** Seconds since the epoch. */
  readonly notBefore: number;
  readonly expiresOn: number;
};

export type IdentityClaims = {
  readonly appid: string;
  readonly oid: string;
  readonly iss: string;
};

/**
 * Signs the tokens of managed identities and verifies them for the emulated resources, as Entra ID
 * stands between the two in Azure. One issuer is shared by the emulators of one process.
 */
export class IdentityIssuer {
  /** Managed identities get v1 tokens, so the issuer is the v1 one. */
  readonly issuer = `https://sts.windows.net/${homeTenantId}/`;
  readonly clock: Clock;
  readonly #key: SigningKey;

  constructor(key: SigningKey, clock: Clock = new Clock()) {
    this.#key = key;
    this.clock = clock;
  }

  static async create(): Promise<IdentityIssuer> {
    return new IdentityIssuer(await createSigningKey());
  }

  /** @param audience the resource that was asked for; it is the token's audience as it stands */
  async issue(
    identity: ManagedIdentity,
    audience: string,
    lifetimeSeconds: number,
  ): Promise<IdentityToken> {
    const notBefore = this.clock.now();
    const expiresOn = notBefore + lifetimeSeconds;
    const token = await new SignJWT({ ...this.#identityClaims(identity), uti: randomUUID() })
      .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: this.#key.kid, x5t: this.#key.kid })
      .setIssuer(this.issuer)
      .setAudience(audience)
      .setSubject(identity.principalId)
      .setIssuedAt(notBefore)
      .setNotBefore(notBefore)
      .setExpirationTime(expiresOn)
      .sign(this.#key.privateKey);
    return { token, notBefore, expiresOn };
  }

  /** @throws {TokenRefusal} */
  async verify(token: string, audience: string): Promise<IdentityClaims> {
    try {
      const { payload } = await jwtVerify<IdentityClaims>(token, this.#key.publicKey, {
        algorithms: ['RS256'],
        issuer: this.issuer,
        audience,
        requiredClaims: ['exp', 'oid', 'appid'],
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

  #identityClaims({ clientId, principalId, resourceId }: ManagedIdentity) {
    return {
      appid: clientId,
      appidacr: '2',
      idp: this.issuer,
      idtyp: 'app',
      oid: principalId,
      tid: homeTenantId,
      ver: '1.0',
      xms_mirid: resourceId,
    };
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
