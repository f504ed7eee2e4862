import 'server-only';
import type { Database } from '@/lib/server/database/open-database.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { readRevocations } from '../read-revocations.ts';
import { revokeTokens } from '../revoke-tokens.ts';

/** Runs every query of access at least once. Add to it what you add to access. */
export async function exerciseAccess(database: Database): Promise<void> {
  const { objectId } = testPrincipal();
  const verifier = { revoke: () => {} };
  await revokeTokens(database, verifier, testPrincipal(), { objectId });
  await revokeTokens(database, verifier, testPrincipal(), { objectId });
  await readRevocations(database, tenantA, 0);
}
