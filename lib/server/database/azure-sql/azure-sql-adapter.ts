import 'server-only';
import { type Kysely, type MigrationLockOptions, MssqlAdapter, sql } from 'kysely';

const lock = sql.lit('keyless-migration');
const waitMs = sql.lit(60_000);

/**
 * Kysely's own adapter takes the lock of a migration as `dbo`, which only an owner of the database
 * may. Migrations run as db_ddladmin, so this one takes it as everybody (`public`, the default).
 * https://learn.microsoft.com/sql/relational-databases/system-stored-procedures/sp-getapplock-transact-sql
 */
export class AzureSqlAdapter extends MssqlAdapter {
  override async acquireMigrationLock(
    database: Kysely<unknown>,
    _options: MigrationLockOptions,
  ): Promise<void> {
    await sql`declare @outcome int;
      exec @outcome = sp_getapplock @Resource = ${lock}, @LockMode = 'Exclusive',
        @LockOwner = 'Session', @LockTimeout = ${waitMs};
      if @outcome < 0 raiserror('Another migration is running.', 16, 1);`.execute(database);
  }

  override async releaseMigrationLock(
    database: Kysely<unknown>,
    _options: MigrationLockOptions,
  ): Promise<void> {
    await sql`exec sp_releaseapplock @Resource = ${lock}, @LockOwner = 'Session'`.execute(database);
  }
}
