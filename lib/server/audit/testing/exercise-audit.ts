import 'server-only';
import { DenialQuery } from '@/lib/contract/denials.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Logger } from '@/lib/server/log.ts';
import { tenantA, testPrincipal } from '@/lib/server/testing/test-principal.ts';
import { listDenials } from '../list-denials.ts';
import { recordDenial } from '../record-denial.ts';

const log = {
  error: ({ err }: { err: Error }) => {
    throw err;
  },
} as unknown as Logger;

/** Runs every query of the audit trail at least once. Add to it what you add to the trail. */
export async function exerciseAudit(database: Database): Promise<void> {
  const where = { method: 'GET', path: '/api/v1/admin', trace: '0af7651916cd43dd8448eb211c80319c' };
  const refusal = {
    code: 'permission-missing',
    permission: 'library.administer',
    ...where,
  } as const;
  for (const objectId of ['one', 'two']) {
    await recordDenial(database, log, testPrincipal({ objectId }), refusal);
  }
  const first = await listDenials(database, tenantA, DenialQuery.parse({ limit: 1 }));
  await listDenials(database, tenantA, DenialQuery.parse({ cursor: first.nextCursor }));
  await listDenials(database, tenantA, DenialQuery.parse({ receipt: first.items[0]?.id }));
}
