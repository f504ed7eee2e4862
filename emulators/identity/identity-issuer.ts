import { Clock } from '../entra/clock.ts';
import { createSigningKey, type SigningKey } from '../entra/keys/signing-keys.ts';
import { homeTenantId, type ManagedIdentity } from './identities.ts';
import { type SignedToken, TokenSigner } from './token-signer.ts';

export type IdentityClaims = {
  readonly appid: string;
  readonly oid: string;
  readonly iss: string;
};

/** Managed identities get v1 tokens, so the issuer is the v1 one. */
const issuer = `https://sts.windows.net/${homeTenantId}/`;

/**
 * Signs the tokens of managed identities and verifies them for the emulated resources, as Entra ID
 * stands between the two in Azure. One issuer is shared by the emulators of one process.
 */
export class IdentityIssuer {
  readonly clock: Clock;
  readonly #signer: TokenSigner;

  constructor(key: SigningKey, clock: Clock = new Clock()) {
    this.clock = clock;
    this.#signer = new TokenSigner(issuer, key, clock);
  }

  static async create(): Promise<IdentityIssuer> {
    return new IdentityIssuer(await createSigningKey());
  }

  get issuer(): string {
    return this.#signer.issuer;
  }

  /** @param audience the resource that was asked for; it is the token's audience as it stands */
  issue(
    { clientId, principalId, resourceId }: ManagedIdentity,
    audience: string,
    lifetimeSeconds: number,
  ): Promise<SignedToken> {
    const claims = {
      appid: clientId,
      appidacr: '2',
      idp: this.issuer,
      idtyp: 'app',
      oid: principalId,
      tid: homeTenantId,
      ver: '1.0',
      xms_mirid: resourceId,
    };
    return this.#signer.sign({ subject: principalId, audience, lifetimeSeconds, claims });
  }

  /** @throws {TokenRefusal} */
  verify(token: string, audience: string): Promise<IdentityClaims> {
    return this.#signer.verify<IdentityClaims>(token, audience);
  }

  /** The published key. */
  keySet() {
    return this.#signer.keySet();
  }
}
