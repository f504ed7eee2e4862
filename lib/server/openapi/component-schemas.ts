import 'server-only';
import * as z from 'zod';
import * as books from '@/lib/contract/books.ts';
import * as copies from '@/lib/contract/copies.ts';
import * as denials from '@/lib/contract/denials.ts';
import * as exports from '@/lib/contract/exports.ts';
import * as health from '@/lib/contract/health.ts';
import * as holds from '@/lib/contract/holds.ts';
import * as imports from '@/lib/contract/imports.ts';
import * as loans from '@/lib/contract/loans.ts';
import * as me from '@/lib/contract/me.ts';
import * as member from '@/lib/contract/member.ts';
import * as members from '@/lib/contract/members.ts';
import * as offices from '@/lib/contract/offices.ts';
import * as openApi from '@/lib/contract/open-api.ts';
import * as platform from '@/lib/contract/platform.ts';
import * as problem from '@/lib/contract/problem.ts';
import * as publicConfig from '@/lib/contract/public-config.ts';
import * as reminders from '@/lib/contract/reminders.ts';
import * as revocations from '@/lib/contract/revocations.ts';
import * as statistics from '@/lib/contract/statistics.ts';
import * as wishes from '@/lib/contract/wishes.ts';

type JsonSchema = Record<string, unknown>;

const contracts = [
  books,
  copies,
  denials,
  exports,
  health,
  holds,
  imports,
  loans,
  me,
  member,
  members,
  offices,
  openApi,
  platform,
  problem,
  publicConfig,
  reminders,
  revocations,
  statistics,
  wishes,
];

/** Query schemas are taken apart into parameters; nothing refers to them. */
const isQuery = /Query$/;

const names = z.registry<{ id: string }>();
for (const contract of contracts) {
  for (const [id, schema] of Object.entries(contract)) {
    if (schema instanceof z.ZodType && !isQuery.test(id)) names.add(schema, { id });
  }
}

/** Every schema that the contracts export, under the name by which they export it. */
export function componentSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(names, { io: 'input', uri: refTo });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]));
}

/** A reference to `schema`, which one of {@link contracts} exports. @throws {Error} when none does. */
export function referenceTo(schema: z.ZodType): JsonSchema {
  const id = names.get(schema)?.id;
  if (id === undefined) {
    const fields = Object.keys(schema instanceof z.ZodObject ? schema.shape : {}).join(', ');
    throw new Error(
      `The schema with ${fields || 'no fields'} is exported by no contract that ` +
        'lib/server/openapi/component-schemas.ts lists.',
    );
  }
  return { $ref: refTo(id) };
}

/** A schema of a single value, such as a query parameter's, without references. */
export function inlineSchema(schema: z.ZodType): JsonSchema {
  return bare(z.toJSONSchema(schema, { io: 'input' }));
}

function refTo(id: string): string {
  return `#/components/schemas/${id}`;
}

/** The document says the dialect and the address of its schemas by itself. */
function bare({ $schema: _dialect, $id: _address, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
