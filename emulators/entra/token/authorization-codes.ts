import { randomBytes } from 'node:crypto';

/** What the person agreed to, kept until the client redeems the code. */
export type CodeGrant = {
  readonly clientId: string;
  readonly accountId: string;
  readonly tenantId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly codeChallenge: string | undefined;
  readonly nonce: string | undefined;
  readonly claims: string | undefined;
  readonly sid: string;
  readonly contexts: readonly string[];
  /** Seconds since the epoch. */
  readonly issuedAt: number;
};

/** One-time codes (RFC 6749, section 4.1.2). */
export class AuthorizationCodes {
  readonly #grants = new Map<string, { grant: CodeGrant; family: string | null }>();

  issue(grant: CodeGrant): string {
    const code = `1.${randomBytes(48).toString('base64url')}`;
    this.#grants.set(code, { grant, family: null });
    return code;
  }

  /** The grant and, when the code was redeemed before, the refresh-token family it led to. */
  find(code: string): { readonly grant: CodeGrant; readonly family: string | null } | undefined {
    return this.#grants.get(code);
  }

  markRedeemed(code: string, family: string): void {
    const entry = this.#grants.get(code);
    if (entry !== undefined) entry.family = family;
  }

  clear(): void {
    this.#grants.clear();
  }
}
