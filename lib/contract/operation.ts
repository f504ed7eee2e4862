import type * as z from 'zod';
import { type ProblemCode, problemCodes, problemStatus } from './problem.ts';

/** What a schema allows on the wire, with one example of it. */
export type Documented = { readonly schema: z.ZodType; readonly example: unknown };

/** An answer of the API that is not problem details. */
export type DocumentedAnswer = Documented & {
  readonly status: number;
  readonly headers?: readonly ResponseHeader[];
  /** What the answer is when it is not JSON; a file is described and shown by its text. */
  readonly mediaTypes?: readonly string[];
};

/** Headers that an operation reads, and those that its answer is worth reading for. */
export type RequestHeader = 'Idempotency-Key' | 'If-Match' | 'If-None-Match';
export type ResponseHeader = 'Content-Disposition' | 'ETag' | 'Location';

/**
 * One method of one path, as the OpenAPI document tells it. Schemas and examples are those of this
 * folder; whatever follows from the rest (roles, most problems) is derived and not written here.
 */
export type Operation = {
  /** Unique; a verb and a noun in camel case, as generated clients name their functions. */
  readonly id: string;
  readonly group: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With parameters in braces, such as `/api/v1/books/{id}`. */
  readonly path: string;
  /** The permission that the guard asks for, or `open` for an address that anyone may call. */
  readonly access: string;
  readonly summary: string;
  readonly description?: string;
  readonly query?: z.ZodObject;
  readonly headers?: readonly RequestHeader[];
  readonly body?: Documented;
  readonly answers: readonly [DocumentedAnswer, ...DocumentedAnswer[]];
  /** Problems beside those that {@link problemsOf} derives. */
  readonly problems?: readonly ProblemCode[];
};

/** `schema` with an example that the compiler checks; the tests parse it as well. */
export function body<T extends z.ZodType>(schema: T, example: z.input<T>): Documented {
  return { schema, example };
}

/** The answer with `status`, such as 200. */
export function answer<T extends z.ZodType>(
  status: number,
  schema: T,
  example: z.input<T>,
  headers: readonly ResponseHeader[] = [],
): DocumentedAnswer {
  return { status, schema, example, headers };
}

/** A file to be saved, in one of `mediaTypes`; the example is the text of the first. */
export function file<T extends z.ZodType>(
  mediaTypes: readonly string[],
  schema: T,
  example: z.input<T>,
): DocumentedAnswer {
  return { status: 200, schema, example, headers: ['Content-Disposition'], mediaTypes };
}

const unauthorized = problemCodes.filter((code) => problemStatus(code) === 401);
const forbidden = problemCodes.filter((code) => problemStatus(code) === 403);

/** Problems that come with what an operation reads. */
const fromHeader = {
  'Idempotency-Key': ['malformed-request', 'idempotency-key-reused'],
  'If-Match': ['version-missing', 'version-changed'],
  'If-None-Match': [],
} as const satisfies Record<RequestHeader, readonly ProblemCode[]>;

const fromBody = [
  'malformed-request',
  'malformed-json',
  'body-too-large',
  'unsupported-media-type',
  'invalid-fields',
] as const satisfies readonly ProblemCode[];

/** Every problem that `operation` may answer with, without repetition. */
export function problemsOf(operation: Operation): readonly ProblemCode[] {
  const { access, path, query, headers = [], problems = [] } = operation;
  return [
    ...new Set<ProblemCode>([
      ...(path.includes('{') ? (['malformed-request', 'not-found'] as const) : []),
      ...(query === undefined ? [] : (['malformed-query'] as const)),
      ...(access === 'open' ? [] : [...unauthorized, ...forbidden, 'dependency-down' as const]),
      ...headers.flatMap((header) => fromHeader[header]),
      ...(operation.body === undefined ? [] : fromBody),
      ...problems,
      'internal-error',
    ]),
  ];
}
