import 'server-only';
import {
  createQueryId,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type RootOperationNode,
} from 'kysely';
import { AzureSqlCompiler, NotPortableError } from '../azure-sql/azure-sql-compiler.ts';

/** What SQLite understands and SQL Server does not, as it would stand in hand-written SQL. */
const notInSqlServer = [
  /\b(limit|returning|pragma|glob|match|rowid|autoincrement|replace into)\b/i,
  /\bon conflict\b|\binsert or\b|\bis (not )?(true|false)\b|\bnulls (first|last)\b/i,
  /\b(ifnull|substr|length|strftime|julianday|group_concat|json_\w+|iif|printf|random)\s*\(/i,
  /\|\||==|`|(\bselect|,)\s+(not )?exists\b|\bcollate (nocase|binary|rtrim)\b/i,
];

/** What SQL Server understands and SQLite does not. */
const notInSqlite = [
  /\b(top|isnull|len|charindex|getutcdate|sysutcdatetime|dateadd|datediff|convert)\s*\(/i,
  /\bwith\s*\(|\bcross apply\b|\bouter apply\b|\boutput inserted\b|\[|@@/i,
];

/**
 * Holds every query that a database runs in tests to both databases: it is compiled for SQL Server
 * as well, and a test fails where one of them could not run it.
 *
 * @param compiled called with the SQL for SQL Server
 */
export function portableQueries(compiled: (sql: string) => void = () => {}): KyselyPlugin {
  return {
    transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
      const { sql } = new AzureSqlCompiler().compileQuery(node, queryId ?? createQueryId());
      requirePortable(sql);
      compiled(sql);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

/** @throws {NotPortableError} that names what only one of the two databases understands. */
function requirePortable(sql: string): void {
  const bare = sql.replace(/'(?:[^']|'')*'/g, "''").replace(/"[^"]*"/g, 'name');
  for (const pattern of [...notInSqlServer, ...notInSqlite]) {
    const found = pattern.exec(bare);
    if (found !== null) throw new NotPortableError(`${found[0]} in "${sql}"`, 'portable SQL');
  }
}
