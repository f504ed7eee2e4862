import type { EntraState } from '../entra-state.ts';
import { issuerOf, type TenantPath } from '../lookup/resolve-tenant.ts';
import { consumersTenantId, type SigningKey } from './signing-keys.ts';

/** `/{tenant}/discovery/v2.0/keys`: every key says which issuer it signs for. */
export function keySetV2(state: EntraState, path: TenantPath) {
  return { keys: state.keys.published.map((key) => ({ ...jwk(key), issuer: issuer(key) })) };

  function issuer(key: SigningKey): string {
    const tenantId = key.signsFor === 'consumers' ? consumersTenantId : path.issuerTenant;
    return issuerOf(state.origin, tenantId, 2);
  }
}

/**
 * `/{tenant}/discovery/keys`: the keys of v1 tokens carry no issuer, and `x5t` is what their header
 * points to.
 */
export function keySetV1(state: EntraState) {
  return {
    keys: state.keys.published.filter((key) => key.signsFor === 'organizations').map(jwk),
  };
}

function jwk(key: SigningKey) {
  const { n, e } = key.publicKey.export({ format: 'jwk' });
  return { kty: 'RSA', use: 'sig', kid: key.kid, x5t: key.kid, n, e };
}
