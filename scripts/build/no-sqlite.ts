/** What a deployment without SQLite says to whoever configures it. */
export const noSqlite =
  'This deployment has no SQLite, because an instance has no disk of its own. ' +
  'Set DATABASE_URL to mssql://SERVER/DATABASE.';
