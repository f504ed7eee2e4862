import 'server-only';
import type { Expression, ExpressionBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
import type { Schema } from '@/lib/server/database/schema.ts';

/** Something that a book must be. */
export type Condition = {
  /** At least so many books are it, as far as is known at little cost; Infinity when it is not. */
  readonly most: number;
  /** Their ids, for a search that begins with them. */
  readonly ids?: SelectQueryBuilder<Schema, never, { book_id: string }>;
  /** Whether one book is it. */
  readonly holds: (book: ExpressionBuilder<Schema, 'books'>) => Expression<SqlBool>;
  /** The same of a book of which the id is known alone: cheaper, because its row is not read. */
  readonly holdsForId?: (id: Expression<string>) => Expression<SqlBool>;
};
