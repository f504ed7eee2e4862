import 'server-only';
import { v7 as newId } from 'uuid';
import { rolesGranting } from '@/lib/policy/grants.ts';
import type { Permission } from '@/lib/policy/permissions.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Logger } from '@/lib/server/log.ts';
import { createRecentReceipts } from './recent-receipts.ts';

export type Refusal = {
  readonly code: string;
  readonly method: string;
  readonly path: string;
  /** W3C trace id. */
  readonly trace: string;
  readonly permission: Permission | null;
};

const longestPath = 300;

/** Also of rows that are being written, so that asking many times at once writes no more either. */
const recentReceipts = createRecentReceipts<Promise<string | undefined>>();

/**
 * Writes a refusal into the audit trail. The same refusal of the same caller within a minute keeps
 * its receipt, so nobody fills the trail by asking again.
 *
 * @returns the receipt, or undefined when the trail cannot be written: that is logged, and the
 *   caller is refused all the same.
 */
export function recordDenial(
  database: Database,
  log: Logger,
  principal: Principal,
  refusal: Refusal,
): Promise<string | undefined> {
  const known = recentReceipts.find(principal, refusal);
  if (known !== undefined) return known;
  const receipt: Promise<string | undefined> = writeDenial(database, principal, refusal).catch(
    (error: unknown) => {
      recentReceipts.forget(principal, refusal, receipt);
      log.error({ err: error, traceId: refusal.trace }, 'the audit trail could not be written');
      return undefined;
    },
  );
  recentReceipts.remember(principal, refusal, receipt);
  return receipt;
}

async function writeDenial(
  database: Database,
  principal: Principal,
  refusal: Refusal,
): Promise<string> {
  const id = newId();
  await insertDenial(database, id, principal, refusal);
  return id;
}

async function insertDenial(
  database: Database,
  id: string,
  principal: Principal,
  refusal: Refusal,
): Promise<void> {
  await database
    .insertInto('denials')
    .values({
      tenant_id: principal.tenantId,
      id,
      at: new Date().toISOString(),
      code: refusal.code,
      kind: principal.kind,
      object_id: principal.objectId,
      client_id: principal.clientId,
      method: refusal.method,
      path: refusal.path.slice(0, longestPath),
      permission: refusal.permission,
      held_roles: JSON.stringify(principal.roles),
      granted_by: JSON.stringify(refusal.permission ? rolesGranting(refusal.permission) : []),
      trace: refusal.trace,
    })
    .execute();
}
