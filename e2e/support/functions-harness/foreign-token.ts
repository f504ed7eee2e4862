import { randomBytes } from 'node:crypto';

const lifetimeSeconds = 300;
/** Of an RSA key of 2048 bits. */
const signatureBytes = 256;

/**
 * What Static Web Apps puts into `Authorization` on the way to a linked API: its own well-formed
 * RS256 token for the Functions app. Its keys are not published here, so any signature will do. https://github.com/Azure/static-web-apps/issues/562
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
  const signature = randomBytes(signatureBytes).toString('base64url');
  return `${encode(header)}.${encode(claims)}.${signature}`;
}
