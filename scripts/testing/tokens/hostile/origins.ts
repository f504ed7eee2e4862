import { type HostileToken, refused } from '../hostile-token.ts';
import { v1Issuer, v2Issuer } from '../stub-authority.ts';
import {
  apiClientId,
  foreignTenantId,
  graphAppId,
  type Members,
  personalAccountsTenantId,
  personClaims,
  personClaimsV1,
  signed,
  spaClientId,
  type TokenKit,
  tenantId,
} from '../token-kit.ts';

/** Well signed, from the wrong place or for someone else. */
export const hostileOrigins: readonly HostileToken[] = [
  ...refused('token-tenant', {
    'another tenant': (kit) => v2(kit, { tid: foreignTenantId, iss: v2Issuer(foreignTenantId) }),
    'another tenant, in v1': (kit) =>
      v1(kit, { tid: foreignTenantId, iss: v1Issuer(foreignTenantId) }),
    'a personal account': (kit) =>
      v2(kit, { tid: personalAccountsTenantId, iss: v2Issuer(personalAccountsTenantId) }),
    'another tid under our issuer': (kit) => v2(kit, { tid: foreignTenantId }),
  }),
  ...refused('token-issuer', {
    'the issuer of another tenant under our tid': (kit) =>
      v2(kit, { iss: v2Issuer(foreignTenantId) }),
    'a v1 issuer in a v2 token': (kit) => v2(kit, { iss: v1Issuer(tenantId) }),
    'a v2 issuer in a v1 token': (kit) => v1(kit, { iss: v2Issuer(tenantId) }),
    'the issuer with a slash more': (kit) => v2(kit, { iss: `${v2Issuer(tenantId)}/` }),
    'the issuer in upper case': (kit) => v2(kit, { iss: v2Issuer(tenantId).toUpperCase() }),
    'the issuer template': (kit) => v2(kit, { iss: v2Issuer('{tenantid}') }),
    'an issuer that only begins like ours': (kit) =>
      v2(kit, { iss: `https://login.microsoftonline.com.lending.example/${tenantId}/v2.0` }),
    'the issuer in a list': (kit) => v2(kit, { iss: [v2Issuer(tenantId)] }),
    'no issuer': (kit) => v2(kit, { iss: undefined }),
  }),
  ...refused('token-audience', {
    'another application': (kit) => v2(kit, { aud: '99999999-9999-4999-8999-999999999999' }),
    'Microsoft Graph by its id': (kit) => v2(kit, { aud: graphAppId }),
    'Microsoft Graph by its address': (kit) => v1(kit, { aud: 'https://graph.microsoft.com' }),
    'the SPA, as its id token has it': (kit) => v2(kit, { aud: spaClientId }),
    'ours among others': (kit) => v2(kit, { aud: [apiClientId, graphAppId] }),
    'ours alone, in a list': (kit) => v2(kit, { aud: [apiClientId] }),
    'our URI with a slash more': (kit) => v1(kit, { aud: `api://${apiClientId}/` }),
    'our URI with the scope': (kit) => v1(kit, { aud: `api://${apiClientId}/access_as_user` }),
    'ours with another scheme': (kit) => v1(kit, { aud: `https://${apiClientId}` }),
    'ours with a space': (kit) => v2(kit, { aud: ` ${apiClientId}` }),
    'no audience': (kit) => v2(kit, { aud: undefined }),
    'an empty audience': (kit) => v2(kit, { aud: '' }),
  }),
  ...refused('token-claims', {
    'tid missing': (kit) => v2(kit, { tid: undefined }),
    'tid not a GUID': (kit) => v2(kit, { tid: 'lending.example' }),
    'tid a path': (kit) => v2(kit, { tid: `${tenantId}/../${foreignTenantId}` }),
    'tid in a list': (kit) => v2(kit, { tid: [tenantId] }),
    'tid null': (kit) => v2(kit, { tid: null }),
    'ver missing': (kit) => v2(kit, { ver: undefined }),
    'ver 3.0': (kit) => v2(kit, { ver: '3.0' }),
    'ver a number': (kit) => v2(kit, { ver: 2 }),
    'ver a path': (kit) => v2(kit, { ver: '2.0/../../x' }),
  }),
];

function v2(kit: TokenKit, changes: Members): string {
  return signed(kit.keys.current, personClaims(kit, changes));
}

function v1(kit: TokenKit, changes: Members): string {
  return signed(kit.keys.current, personClaimsV1(kit, changes));
}
