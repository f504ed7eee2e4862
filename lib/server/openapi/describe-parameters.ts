import 'server-only';
import * as z from 'zod';
import type { DescribedOperation } from '@/lib/contract/open-api.ts';
import type { Operation, RequestHeader } from '@/lib/contract/operation.ts';
import { inlineSchema } from './component-schemas.ts';

type Parameter = DescribedOperation['parameters'][number];

const headers: Readonly<Record<RequestHeader, Omit<Parameter, 'name' | 'in'>>> = {
  'Idempotency-Key': {
    required: false,
    description:
      'Best a UUID, new for each intention: a repeated request with the same key acts once.',
    schema: { type: 'string', pattern: '^[!-~]{1,100}$' },
  },
  'If-Match': {
    required: true,
    description: 'The ETag of what you changed.',
    schema: { type: 'string' },
  },
  'If-None-Match': {
    required: false,
    description: 'The ETag of what you have.',
    schema: { type: 'string' },
  },
};

/** What `operation` reads beside its body: from the path, the query string and the headers. */
export function describeParameters(operation: Operation): Parameter[] {
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }));
  const wanted = operation.query === undefined ? [] : requiredOf(operation.query);
  const inQuery = Object.entries(operation.query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query' as const,
    required: wanted.includes(name),
    schema: inlineSchema(schema),
  }));
  const inHeader = (operation.headers ?? []).map((name) => ({
    name,
    in: 'header' as const,
    ...headers[name],
  }));
  return [...inPath, ...inQuery, ...inHeader];
}

/** A parameter that may be left out need not take `undefined` (`exactOptional`), so the whole is asked. */
function requiredOf(query: z.ZodType): readonly string[] {
  return z.toJSONSchema(query, { io: 'input' }).required ?? [];
}
