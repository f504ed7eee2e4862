import { generateKeyPairSync, sign } from 'node:crypto';

const lifetimeSeconds = 300;
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/**
 * What Static Web Apps puts into `Authorization` on the way to a linked API: its own well-formed
 * RS256 token for the Functions app. https://github.com/Azure/static-web-apps/issues/562
 */
export function foreignToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const header = { alg: 'RS256', typ: 'JWT', kid: 'platform-1' };
  const claims = {
    iss: 'https://keyless.azurestaticapps.net/.auth',
    aud: 'https://keyless-api.azurewebsites.net',
    iat: now,
    nbf: now,
    exp: now + lifetimeSeconds,
  };
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
}
