import 'server-only';
import * as z from 'zod';
import type { PlatformIdentity } from '@/lib/contract/platform.ts';

/**
 * Claims of Entra access tokens that name the caller; `xms_mirid` is the resource that a managed
 * identity belongs to.
 * https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
const Claims = z.object({
  tid: z.string().optional(),
  oid: z.string().optional(),
  appid: z.string().optional(),
  azp: z.string().optional(),
  xms_mirid: z.string().optional(),
});

/**
 * Whom the app's own access token speaks for, for display only: a client need not understand its
 * token, and nothing is decided by this. Null when the token is no JSON Web Token.
 */
export function tokenPrincipal(token: string): PlatformIdentity['principal'] {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    const { tid, oid, appid, azp, xms_mirid } = Claims.parse(JSON.parse(payload));
    return {
      tenantId: tid ?? null,
      objectId: oid ?? null,
      clientId: azp ?? appid ?? null,
      resource: xms_mirid ?? null,
    };
  } catch {
    return null;
  }
}
