import 'server-only';
import * as z from 'zod';
import { isLoopbackUrl } from '@/lib/server/settings/loopback-url.ts';
import { type FetchJsonOptions, fetchJson } from './fetch-json.ts';
import type { TokenAuthority } from './token-authority.ts';

export type EntraMetadata = { readonly issuer: string; readonly jwksUri: string };

const Metadata = z.object({ issuer: z.url(), jwks_uri: z.url() });

/**
 * Fetches the OpenID Connect metadata of a tenant for the token's own version: v1 and v2 differ in
 * issuer and key set.
 * https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#fetch-the-openid-configuration-document
 *
 * @param authorityHost an origin, `https:` or on loopback
 * @throws {Error} when the document cannot be fetched or must not be trusted.
 */
export async function fetchEntraMetadata(
  authorityHost: string,
  authority: TokenAuthority,
  options: FetchJsonOptions,
): Promise<EntraMetadata> {
  const url = metadataUrl(authorityHost, authority);
  const { data: document } = Metadata.safeParse(await fetchJson(url, options));
  if (document === undefined) throw new Error(`${url}: not OpenID Connect metadata`);
  const issuer = fillTenant(document.issuer, authority.tenantId);
  if (!new URL(issuer).pathname.split('/').includes(authority.tenantId)) {
    throw new Error(`${url}: names the issuer of another tenant, ${issuer}`);
  }
  if (!isTrustworthy(document.jwks_uri, authorityHost)) {
    throw new Error(`${url}: names keys at an address without TLS, ${document.jwks_uri}`);
  }
  return { issuer, jwksUri: document.jwks_uri };
}

function metadataUrl(authorityHost: string, { tenantId, version }: TokenAuthority): string {
  const path = version === '2.0' ? `${tenantId}/v2.0` : tenantId;
  return `${authorityHost}/${path}/.well-known/openid-configuration`;
}

/** Documents and keys shared by all tenants write `{tenantid}` where the tenant's id belongs. */
export function fillTenant(issuer: string, tenantId: string): string {
  return issuer.replace(/\{tenantid\}/gi, tenantId);
}

/** Plain http only from one loopback address to another, which is the laptop's emulator. */
function isTrustworthy(url: string, authorityHost: string): boolean {
  return url.startsWith('https://') || (isLoopbackUrl(authorityHost) && isLoopbackUrl(url));
}
