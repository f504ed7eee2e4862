import 'server-only';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { NumberSet } from '@/lib/server/database/catalogue/number-set.ts';
import type { Schema } from '@/lib/server/database/schema.ts';

/** Something that a book must be. */
export type Condition = {
  /** The numbers of the books that can be it: of exactly those that are it, unless there is `holds`. */
  readonly books?: NumberSet;
  /** The part of the order of years that has all of them. */
  readonly years?: { readonly first: number; readonly last: number };
  /** Whether one book is it, by its row. */
  readonly holds?: (book: ExpressionBuilder<Schema, 'books'>) => Expression<SqlBool>;
};
