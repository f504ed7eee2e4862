import 'server-only';
import {
  type DataTypeNode,
  type LimitNode,
  type MergeQueryNode,
  MssqlQueryCompiler,
  type OffsetNode,
  type OnConflictNode,
  type OrActionNode,
  type ReturningNode,
  type SelectQueryNode,
} from 'kysely';
import { sqlServerType } from './sql-server-type.ts';

/**
 * Spells the queries of this code base for SQL Server. Kysely writes `limit` and `text` as they
 * are, whatever the dialect; here they become what SQL Server calls them, so that one query and one
 * migration serve both databases.
 *
 * @throws {NotPortableError} while compiling, for what only one of the two can do.
 */
export class AzureSqlCompiler extends MssqlQueryCompiler {
  protected override visitSelectQuery(node: SelectQueryNode): void {
    if (node.limit !== undefined && node.orderBy === undefined) {
      throw new NotPortableError('limit without order by', 'say which rows are the first ones');
    }
    super.visitSelectQuery(node);
  }

  protected override visitLimit(node: LimitNode): void {
    this.append('offset 0 rows fetch next ');
    this.visitNode(node.limit);
    this.append(' rows only');
  }

  protected override visitDataType(node: DataTypeNode): void {
    const type = sqlServerType(node.dataType);
    if (type === undefined) throw new NotPortableError(node.dataType, 'see sql-server-type.ts');
    this.append(type);
  }

  protected override visitOffset(_node: OffsetNode): void {
    throw new NotPortableError('offset', 'page by key');
  }

  protected override visitReturning(_node: ReturningNode): void {
    throw new NotPortableError('returning', 'make the id first, or read the row afterwards');
  }

  protected override visitOnConflict(_node: OnConflictNode): void {
    throw new NotPortableError('on conflict', 'insert, and handle the unique violation');
  }

  protected override visitOrAction(_node: OrActionNode): void {
    throw new NotPortableError('insert or …', 'insert, and handle the unique violation');
  }

  override visitMergeQuery(_node: MergeQueryNode): void {
    throw new NotPortableError('merge', 'update, and insert when nothing matched');
  }
}

/** A query that only one of the two databases can run: a mistake in the code, found by tests. */
export class NotPortableError extends Error {
  constructor(construct: string, instead: string) {
    super(`Not portable: ${construct}. Instead: ${instead}.`);
    this.name = 'NotPortableError';
  }
}
