import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { NewBook } from '@/lib/contract/books.ts';
import { NewCopy } from '@/lib/contract/copies.ts';
import { NewImport } from '@/lib/contract/imports.ts';
import { NewOffice } from '@/lib/contract/offices.ts';
import { NewAnswer, NewWish } from '@/lib/contract/wishes.ts';
import { migrate } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { RecordingDialect } from '../testing/recording-dialect.ts';

const statements: string[] = [];
await migrate(new Kysely<Schema>({ dialect: new RecordingDialect(statements) }));

/** Characters that SQL Server's column holds; it refuses longer texts, where SQLite takes any. */
function widthOf(table: string, column: string): number {
  const made = statements.find((text) => text.startsWith(`create table "${table}"`)) ?? '';
  return Number(new RegExp(`"${column}" nvarchar\\((\\d+)\\)`).exec(made)?.[1]);
}

const words = (length: number) => 'x'.repeat(length);
const tag = (length: number) => `en${'-abcdefgh'.repeat(length)}`.slice(0, length);

const fields: [table: string, column: string, z.ZodType, (length: number) => string][] = [
  ['books', 'title', NewBook.shape.title, words],
  ['books', 'language', NewBook.shape.language, tag],
  ['copies', 'barcode', NewCopy.shape.barcode, words],
  ['imports', 'file_name', NewImport.shape.fileName, words],
  ['imports', 'fingerprint', NewImport.shape.fingerprint, words],
  ['offices', 'name', NewOffice.shape.name, words],
  ['offices', 'city', NewOffice.shape.city, words],
  ['wishes', 'title', NewWish.shape.title, words],
  ['wishes', 'author', NewWish.shape.author, words],
  ['wishes', 'reason', NewWish.shape.reason, words],
  ['wishes', 'note', NewAnswer.shape.note, words],
];

test.each(fields)(
  '%s.%s holds the longest text that is taken, and no longer one is',
  (...field) => {
    const [table, column, schema, text] = field;
    const width = widthOf(table, column);
    expect(schema.safeParse(text(width)).success).toBe(true);
    for (const more of [1, 2, 9]) expect(schema.safeParse(text(width + more)).success).toBe(false);
  },
);
