import 'server-only';
import type { PrincipalKind, Role } from '@/lib/policy/roles.ts';

/**
 * Who is calling, as the verified token says. Data is keyed by `tenantId` + `objectId`; names are
 * for display only.
 */
export type Principal = {
  readonly kind: PrincipalKind;
  /** `tid`, a lower-case GUID. */
  readonly tenantId: string;
  /** `oid`, a lower-case GUID. */
  readonly objectId: string;
  /** The calling application: `azp` (v2) or `appid` (v1), a lower-case GUID. */
  readonly clientId: string;
  readonly name: string;
  readonly username: string | null;
  /** App roles of the token that this app knows and that this kind of principal may hold. */
  readonly roles: readonly Role[];
  readonly ignoredRoles: readonly string[];
  readonly token: TokenFacts;
};

export type TokenFacts = {
  readonly version: '1.0' | '2.0';
  readonly issuer: string;
  readonly audience: string;
  /** Seconds since the epoch (RFC 7519, NumericDate). */
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly scopes: readonly string[];
  /** Every claim of the verified token. */
  readonly claims: Readonly<Record<string, unknown>>;
};
