import { NewRevocation } from '@/lib/contract/revocations.ts';
import { revokeTokens } from '@/lib/server/access/revoke-tokens.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { parseBody } from '@/lib/server/http/parse-body.ts';

export const POST = guard('access.revoke', async (request, { principal, services }) => {
  const given = await parseBody(request, NewRevocation);
  const { database, verifier, log } = services;
  const revocation = await revokeTokens(database, verifier, principal, given);
  log.info({ ...revocation, by: principal.objectId }, 'tokens revoked');
  return json(revocation);
});
