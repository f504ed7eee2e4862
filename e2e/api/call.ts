import { Problem } from '@/lib/contract/problem.ts';
import { expectDocumented } from './documented.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
};

/** One request to the API at `origin`, and its whole answer, which its document must allow. */
export async function call(
  origin: string,
  target: string,
  options: { readonly token?: string; readonly json?: unknown; readonly init?: RequestInit } = {},
): Promise<Answer> {
  const [method, path] = target.split(' ') as [string, string];
  const { token, json, init = {} } = options;
  const response = await fetch(origin + path, {
    ...init,
    method,
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(init.headers as Record<string, string> | undefined),
    },
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const body = isJson && text !== '' ? JSON.parse(text) : undefined;
  const answer = { status: response.status, headers: response.headers, text, body };
  expectDocumented(method, path, answer);
  return answer;
}

/** The problem code of an answer that must be problem details. */
export function codeOf({ body }: Answer): string {
  return Problem.parse(body).type.replace('/problems/', '');
}
