import type { Operation } from '@/lib/contract/operation.ts';

/** A request that nobody should make. */
export type CarelessRequest = {
  readonly target: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

const anId = '019a3f0c-51d2-7c44-9a6b-2f8e60b1d7a3';
const texts = [
  ...['', ' ', '\0', '\ud800', '🙂'.repeat(200), 'x'.repeat(5000), "'; drop table books;--", '%'],
  ...['__proto__', '-1', '1e9', '99999999999999999999', 'NaN', '2026-02-30', '10000-01-01', '"a,'],
  ...[anId, 'W10', 'WyIiXQ', 'WyJhIiwiYiJd', 'WyJhIiwiYiIsImMiXQ'],
];
const others = [0, -1, 1.5, 1e300, true, null, [], [null], ['\ud800'], Array(600).fill('x'), {}];
const bodies = ['', '{', 'null', '[]', '1', '{}{}', '{"__proto__":{}}', '['.repeat(20_000)];
const idsInPath = ['x', '%00', '%25', '%F0%9F%99%82', 'a'.repeat(3000), anId.toUpperCase()];
const conditions = ['', '""', '"0"', '"99999999999999999999"', 'W/"1"', '"7", *', 'x', ',,,'];
const keys = ['', 'x'.repeat(101), 'a b', 'é', 'same', 'same'];

/**
 * Requests for `operation` that are wrong in one thing each.
 *
 * @param id takes the place of `{id}`
 * @param cursors were given out by lists, this one or others
 */
export function carelessRequests(
  operation: Operation,
  id: string,
  cursors: readonly string[],
): CarelessRequest[] {
  const { method, query } = operation;
  const right = rightRequest(operation, id);
  const names = [...Object.keys(query?.shape ?? {}), 'unknown'];
  const asked = names.flatMap((name) =>
    [...texts, ...(name === 'cursor' ? cursors : [])].map(
      (text) => `${name}=${encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))}`,
    ),
  );
  const twice = names.map((name) => `${name}=1&${name}=1`);
  const queries = method === 'GET' ? [...asked, ...twice, 'limit=%E0%A4%A'] : twice;
  return [
    ...queries.map((text) => ({ ...right, target: `${right.target}?${text}` })),
    ...inPath(operation),
    ...inHeaders(operation, right),
    ...inBody(operation, right),
  ];
}

function rightRequest({ method, path, headers, body }: Operation, id: string): CarelessRequest {
  const target = `${method} ${path.replace('{id}', id)}`;
  return {
    target,
    headers: headers?.includes('If-Match') ? { 'if-match': '*' } : {},
    ...(body && { body: JSON.stringify(body.example) }),
  };
}

function inPath(operation: Operation): CarelessRequest[] {
  if (!operation.path.includes('{id}')) return [];
  return idsInPath.map((id) => rightRequest(operation, id));
}

function inHeaders({ headers = [] }: Operation, right: CarelessRequest): CarelessRequest[] {
  const having = (name: string, values: readonly string[]) =>
    values.map((value) => ({ ...right, headers: { ...right.headers, [name]: value } }));
  return [
    ...having('content-type', ['', 'text/plain', 'application/json; charset=utf-16']),
    ...(headers.includes('If-Match') ? having('if-match', conditions) : []),
    ...(headers.includes('Idempotency-Key') ? having('idempotency-key', keys) : []),
  ];
}

function inBody({ body }: Operation, right: CarelessRequest): CarelessRequest[] {
  if (body === undefined) return [];
  const example = body.example as Readonly<Record<string, unknown>>;
  const having = (changes: object) => ({
    ...right,
    body: JSON.stringify({ ...example, ...changes }),
  });
  const rows = [...texts, ...others].flatMap((value) => [
    having({ rows: [value] }),
    having({ rows: [{ row: 2, book: value, copy: value }] }),
    having({
      rows: [{ row: 2, book: { title: value, authors: value, isbn: value, year: value } }],
    }),
  ]);
  return [
    ...bodies.map((text) => ({ ...right, body: text })),
    ...Object.keys(example).map((name) => having({ [name]: undefined })),
    ...[...Object.keys(example), 'unknown'].flatMap((name) =>
      [...texts, ...others].map((value) => having({ [name]: value })),
    ),
    ...('rows' in example && Array.isArray(example['rows']) ? rows : []),
  ];
}
