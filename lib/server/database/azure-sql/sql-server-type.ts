import 'server-only';

/**
 * Compares code units as they are, as SQLite's default order does: ids and keys are case-sensitive
 * in both databases, and indexes on them serve `like 'prefix%'`.
 * https://learn.microsoft.com/sql/relational-databases/collations/collation-and-unicode-support#Binary-collations
 */
const binaryOrder = 'collate Latin1_General_100_BIN2';

/** SQL Server has no boolean; a flag is an integer, 0 or 1. */
const sameInBoth = /^(integer|smallint|double precision|varbinary\(\d+\))$/;

/**
 * SQL Server's name for a column type of our migrations; undefined for a type that is not used in
 * both databases. All text is Unicode: tedious binds strings as `nvarchar`, and comparing them with
 * a `varchar` column would convert the column, row by row, instead of using its index.
 */
export function sqlServerType(dataType: string): string | undefined {
  if (sameInBoth.test(dataType)) return dataType;
  if (dataType === 'text') return `nvarchar(max) ${binaryOrder}`;
  const length = /^varchar\((\d+)\)$/.exec(dataType)?.[1];
  return length === undefined ? undefined : `nvarchar(${length}) ${binaryOrder}`;
}
