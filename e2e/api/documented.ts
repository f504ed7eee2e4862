import { expect } from 'vitest';
import { type Operation, problemsOf } from '@/lib/contract/operation.ts';
import { operations } from '@/lib/contract/operations.ts';
import { Problem, problemStatus } from '@/lib/contract/problem.ts';
import type { Answer } from './call.ts';

const documented = (operations as readonly Operation[]).map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`),
  fixed: !operation.path.includes('{'),
}));

/** Where the health endpoints are found in Azure Functions. */
const healthUnderApi = /^\/api(?=\/health(\/|$))/;

/**
 * Fails unless the API's document allows `answer` to a request of `method` for `path` (with or
 * without its query): the status, and a body that is just what the schema of that status says.
 */
export function expectDocumented(method: string, path: string, answer: Answer): void {
  const address = path.replace(/\?.*$/, '').replace(healthUnderApi, '');
  const where = `${method} ${address} ${answer.status}`;
  const operation = find(method === 'HEAD' ? 'GET' : method, address);
  if (operation !== undefined) {
    const expectAnswer = isProblem(answer) ? expectProblem : expectSuccess;
    expectAnswer(operation, where, answer);
  } else if (address.startsWith('/api/') && method !== 'OPTIONS') {
    expect([400, 404, 405], where).toContain(answer.status);
  }
}

/** An address with a fixed last part comes before one with a parameter there. */
function find(method: string, path: string): Operation | undefined {
  const found = documented.filter(
    ({ operation, pattern }) => operation.method === method && pattern.test(path),
  );
  return (found.find(({ fixed }) => fixed) ?? found[0])?.operation;
}

function expectSuccess(operation: Operation, where: string, answer: Answer): void {
  const { status, body, text, headers } = answer;
  if (status === 304 && operation.headers?.includes('If-None-Match')) return;
  const expected = operation.answers.find((one) => one.status === status);
  if (expected === undefined) throw new Error(`${where} is not documented`);
  for (const header of expected.headers ?? []) {
    expect(headers.has(header), `${where} has the header ${header}`).toBe(true);
  }
  if (text === '' && where.startsWith('HEAD ')) return;
  if (expected.mediaTypes !== undefined) {
    expect(expected.mediaTypes, `${where} is a file`).toContain(headers.get('content-type'));
    return;
  }
  expect(expected.schema.parse(body), `${where} has no field but the documented`).toEqual(body);
}

function expectProblem(operation: Operation, where: string, { status, body, text }: Answer): void {
  const allowed = problemsOf(operation).filter((code) => problemStatus(code) === status);
  expect(allowed, `${where} is documented`).not.toEqual([]);
  if (text === '' && where.startsWith('HEAD ')) return;
  const problem = Problem.parse(body);
  expect(problem, `${where} has no field but the documented`).toEqual(body);
  expect(allowed.map((code) => `/problems/${code}`)).toContain(problem.type);
}

function isProblem({ headers }: Answer): boolean {
  return headers.get('content-type')?.startsWith('application/problem+json') ?? false;
}
