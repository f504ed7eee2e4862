import 'server-only';

const defaultPort = 1433;

export type AzureSqlAddress = {
  readonly server: string;
  readonly port: number;
  readonly database: string;
};

/**
 * The parts of `mssql://SERVER/DATABASE`. There is no user and no password in it: the app's own
 * identity signs in.
 *
 * @throws {Error} in words for anything else
 */
export function azureSqlAddress(url: string): AzureSqlAddress {
  const { hostname, port, pathname, username, password, search } = new URL(url);
  const database = decodeURIComponent(pathname.slice(1));
  if (username !== '' || password !== '') {
    throw new Error('DATABASE_URL holds a user or a password. Remove them: the identity signs in.');
  }
  if (hostname === '' || database === '' || database.includes('/') || search !== '') {
    throw new Error('DATABASE_URL must be mssql://SERVER/DATABASE and nothing more.');
  }
  return { server: hostname, port: Number(port || defaultPort), database };
}
