import { execFile } from 'node:child_process';
import { type Finding, good, note, problem } from '../finding.ts';

/** Name and role of each Entra user of the database, one a line, with a tab between. */
const query = `set nocount on; select u.name + char(9) + isnull(r.name, '') from sys.database_principals u
left join sys.database_role_members m on m.member_principal_id = u.principal_id
left join sys.database_principals r on r.principal_id = m.role_principal_id
where u.type in ('E', 'X') order by u.name, r.name`;
const reads = ['db_datareader', 'db_datawriter'];
const changes = ['db_datareader', 'db_datawriter', 'db_ddladmin'];

/**
 * Who may do what in Azure SQL, as whoever is signed in to az sees it.
 *
 * @param url `mssql://SERVER/DATABASE`; without it, or without sqlcmd, that is said
 */
export async function checkDatabaseRoles(url: string | undefined): Promise<Finding[]> {
  const [server, database] = url?.replace(/^mssql:\/\//, '').split('/') ?? [];
  if (!server || !database) {
    return [
      note(
        'SQL roles were not checked: no --database mssql://SERVER/DATABASE.',
        'terraform -chdir=infra output -raw database_url',
      ),
    ];
  }
  const rows = await askSql(server, database);
  if ('why' in rows) {
    return [
      note(
        `SQL roles were not checked: ${rows.why}`,
        'Install sqlcmd (the one in Go), and be an administrator of the database.',
      ),
    ];
  }
  return [...rows].map(([user, held]) => judge(user, held));
}

/** Identities are named by infra/modules/identities: …-app answers requests, …-migration changes the schema. */
function judge(user: string, held: readonly string[]): Finding {
  const wanted = user.endsWith('-migration') ? changes : reads;
  const extra = held.filter((role) => !wanted.includes(role));
  const missing = wanted.filter((role) => !held.includes(role));
  if (extra.length + missing.length === 0) return good(`SQL: ${user} is ${held.join(', ')}.`);
  const what = [
    ...extra.map((role) => `is ${role}, which is too much`),
    ...missing.map((role) => `is not ${role}`),
  ];
  return problem(
    `SQL: ${user} ${what.join('; ')}.`,
    'Run infra/sql/grant-identities.sql again: infra/deploy.sh ENV --database does.',
  );
}

function askSql(
  server: string,
  database: string,
): Promise<Map<string, string[]> | { readonly why: string }> {
  const args = ['-S', server, '-d', database, '--authentication-method', 'ActiveDirectoryAzCli'];
  return new Promise((resolve) => {
    execFile('sqlcmd', [...args, '-b', '-h', '-1', '-W', '-Q', query], (error, stdout, stderr) => {
      if (error === null) return resolve(readRows(stdout));
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      resolve({
        why: isMissing ? 'sqlcmd is not installed.' : (stderr.trim().split('\n')[0] ?? 'it failed'),
      });
    });
  });
}

function readRows(output: string): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const line of output.split('\n').map((text) => text.trim())) {
    const [user, role] = line.split('\t');
    if (!user) continue;
    users.set(user, [...(users.get(user) ?? []), ...(role ? [role] : [])]);
  }
  return users;
}
