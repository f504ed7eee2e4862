import { readFileSync, statSync } from 'node:fs';
import { type Answer, good } from './call.ts';

const tenant = '6f1c2a54-8b3e-4d07-9a61-2e5b7c90d413';
const person = { name: 'ines@fernhill.example', type: 'user' };
const job = { name: '44444444-4444-4444-8444-444444444444', type: 'servicePrincipal' };

/** What role assignments take of the job; its name above is the client id, which they refuse. */
export const jobObject = '77777777-7777-4777-8777-777777777777';
/** What GitHub gives a job to prove itself with. */
export const jobToken = 'never-to-be-seen-either';

/** Who is signed in to az, as it shows. */
export function showAccount(subscription: string, isJob: boolean): Answer {
  const user = isJob ? job : person;
  return good(JSON.stringify({ id: subscription, name: 'Fernhill', tenantId: tenant, user }));
}

/** An access token as az prints it; its payload has a character that only base64url writes so. */
export function accessToken(isJob: boolean): string {
  const claims = { name: 'ÿ?>', oid: isJob ? jobObject : 'a-person' };
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `eyJ0eXAiOiJKV1QifQ.${payload}.c2ln\n`;
}

/** Whether `@FILE` holds the job's token, and nobody else may read it. */
export function isJobs(given: string): boolean {
  const file = given.replace(/^@/, '');
  const isPrivate = given.startsWith('@') && (statSync(file).mode & 0o077) === 0;
  return isPrivate && readFileSync(file, 'utf8').trim() === jobToken;
}
