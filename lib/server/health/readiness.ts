import 'server-only';
import type { DependencyHealth, Readiness } from '@/lib/contract/health.ts';
import { pendingMigrations } from '@/lib/server/database/migrate.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import type { Services } from '@/lib/server/services.ts';

/** Asks each dependency; ready while none is down. Shows no address and no error text of others. */
export async function readiness({
  database,
  verifier,
  secrets,
  log,
  isIdle,
}: Services): Promise<Readiness> {
  const dependencies = [
    { name: 'signing-keys', ...verifier.keyStatus() },
    { name: 'secrets', ...secrets.health() },
    await databaseHealth(database, isIdle(), (error) =>
      log.error({ err: error }, 'database not ready'),
    ),
  ];
  const down = dependencies.some((dependency) => dependency.status === 'down');
  return { status: down ? 'not-ready' : 'ready', dependencies };
}

/** Those that answered well when they were last asked. */
const wereReady = new WeakSet<Database>();

/** The question that each database has not answered yet. */
const underWay = new WeakMap<Database, Promise<DependencyHealth>>();

/**
 * While nobody uses the app a probe must not keep a serverless database awake. Anybody may ask, without
 * a token: all who come meanwhile share one question, so that no flood of them takes every connection.
 */
function databaseHealth(
  database: Database,
  idle: boolean,
  report: (error: unknown) => void,
): Promise<DependencyHealth> | DependencyHealth {
  if (idle && wereReady.has(database)) {
    return {
      name: 'database',
      status: 'ready',
      detail: 'Not asked again while nobody uses the app.',
    };
  }
  const sharing = underWay.get(database);
  if (sharing !== undefined) return sharing;
  const asking = askDatabase(database, report).finally(() => underWay.delete(database));
  underWay.set(database, asking);
  return asking;
}

async function askDatabase(
  database: Database,
  report: (error: unknown) => void,
): Promise<DependencyHealth> {
  wereReady.delete(database);
  try {
    const pending = await pendingMigrations(database);
    if (pending.length === 0) {
      wereReady.add(database);
      return { name: 'database', status: 'ready' };
    }
    const detail = `The schema is behind by ${pending.length}: run npm run db:migrate.`;
    return { name: 'database', status: 'down', detail };
  } catch (error) {
    report(error);
    return { name: 'database', status: 'down', detail: 'The database does not answer.' };
  }
}
