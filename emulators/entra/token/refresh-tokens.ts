import { randomBytes, randomUUID } from 'node:crypto';

/** One sign-in's line of refresh tokens: each use brings the next one, the end does not move. */
export type TokenFamily = {
  readonly id: string;
  readonly clientId: string;
  readonly accountId: string;
  /** The tenant of the sign-in; another one may be asked for later, by a guest. */
  readonly tenantId: string;
  readonly scope: string;
  readonly sid: string;
  readonly contexts: readonly string[];
  /** Seconds since the epoch. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  revoked: boolean;
};

export type RefreshToken = { readonly family: TokenFamily; rotatedAt: number | null };

/** Refresh tokens with rotation (RFC 9700, section 4.14.2). */
export class RefreshTokens {
  readonly #tokens = new Map<string, RefreshToken>();

  start(family: Omit<TokenFamily, 'id' | 'revoked'>): { token: string; family: TokenFamily } {
    const started = { ...family, id: randomUUID(), revoked: false };
    return { token: this.next(started), family: started };
  }

  next(family: TokenFamily): string {
    const token = `1.${randomBytes(64).toString('base64url')}`;
    this.#tokens.set(token, { family, rotatedAt: null });
    return token;
  }

  find(token: string): RefreshToken | undefined {
    return this.#tokens.get(token);
  }

  revokeFamily(id: string): void {
    for (const { family } of this.#tokens.values()) if (family.id === id) family.revoked = true;
  }

  revokeAccount(accountId: string): void {
    for (const { family } of this.#tokens.values()) {
      if (family.accountId === accountId) family.revoked = true;
    }
  }

  clear(): void {
    this.#tokens.clear();
  }
}
