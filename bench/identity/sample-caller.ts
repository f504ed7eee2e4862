export const tenantId = '5f0c8d2e-6a4b-4f7e-9b31-0c5d7e8a9f10';
export const apiClientId = 'b7a1e6c4-2d3f-4a58-8c97-1e2f3a4b5c6d';
export const spaClientId = 'c8b2f7d5-3e40-4b69-9da8-2f304b5c6d7e';
const objectId = 'd9c308e6-4f51-4c7a-8eb9-30415c6d7e8f';

/** Long enough for any run. Entra gives 60 to 90 minutes. */
const lifetimeSeconds = 4 * 60 * 60;

/** The claims of a librarian's v2 access token, all those that Entra writes. */
export function sampleClaims(nowSeconds: number): Readonly<Record<string, unknown>> {
  return {
    aud: apiClientId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    iat: nowSeconds,
    nbf: nowSeconds,
    exp: nowSeconds + lifetimeSeconds,
    aio: 'AWQAm/8bAAAAbench0000000000000000000000000000000000000000000000000000000000=',
    azp: spaClientId,
    azpacr: '0',
    name: 'Mara Lindqvist',
    oid: objectId,
    preferred_username: 'mara.lindqvist@example.com',
    rh: '1.AXkAbench000000000000000000000000000000000000000000.',
    roles: ['Books.Librarian'],
    scp: 'access_as_user',
    sid: '00a1b2c3-0000-4000-8000-00000000be4c',
    sub: 'bench0000000000000000000000000000000000000c',
    tid: tenantId,
    uti: 'bench0000000000000000AA',
    ver: '2.0',
    xms_ftd: 'bench00000000000000000000000000000000000000',
  };
}
