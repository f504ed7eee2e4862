import type { Directory, Tenant } from '../directory-types.ts';
import { aadsts } from '../errors/aadsts.ts';
import { consumersTenantId } from '../keys/signing-keys.ts';

/** The first segment of a path: one tenant, or everybody's. */
export type TenantPath = {
  /** As it was written in the URL; endpoints in the metadata repeat it. */
  readonly segment: string;
  /** Null for `organizations`, `common` and `consumers`. */
  readonly tenant: Tenant | null;
  /** What stands in the issuer: a tenant id, or Entra's literal placeholder. */
  readonly issuerTenant: string;
};

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const domain = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** The issuers are the emulator's own; v1 keeps its trailing slash and its missing version. */
export function issuerOf(origin: string, tenantId: string, version: 1 | 2): string {
  return version === 2 ? `${origin}/${tenantId}/v2.0` : `${origin}/${tenantId}/`;
}

/** By id or by any of its domains, in any case. */
export function tenantNamed(directory: Directory, name: string): Tenant | undefined {
  const wanted = name.toLowerCase();
  return directory.tenants.find(({ id, domains }) => id === wanted || domains.includes(wanted));
}

/** @throws {AadstsError} 90002 for an unknown tenant, 900023 for what cannot be one. */
export function resolveTenant(directory: Directory, segment: string): TenantPath {
  if (segment === 'organizations' || segment === 'common') {
    return { segment, tenant: null, issuerTenant: '{tenantid}' };
  }
  if (segment === 'consumers') {
    return { segment, tenant: null, issuerTenant: consumersTenantId };
  }
  const tenant = tenantNamed(directory, segment);
  if (tenant !== undefined) return { segment: tenant.id, tenant, issuerTenant: tenant.id };
  if (guid.test(segment) || domain.test(segment)) throw aadsts.tenantNotFound(segment);
  throw aadsts.tenantMalformed(segment);
}
