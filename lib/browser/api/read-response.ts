import type * as z from 'zod';
import { Problem } from '@/lib/contract/problem.ts';
import { ApiProblem } from './api-problem.ts';

/**
 * @returns the body of a successful answer, as `schema` reads it
 * @throws ApiProblem for any other answer, and when the body is not what the schema expects
 */
export async function readResponse<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
  const body = await jsonOf(response);
  if (!response.ok) throw new ApiProblem(problemOf(response, body), retryAfterOf(response));
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw new ApiProblem(isPage(response) ? somebodyElse() : versionsDiffer(response.status));
  }
  return parsed.data;
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemOf(response: Response, body: unknown): Problem {
  const parsed = Problem.safeParse(body);
  if (parsed.success) return { ...parsed.data, status: response.status };
  return {
    type: 'about:blank',
    title: 'The server answered with an error',
    status: response.status,
    detail: `It gave no reason beyond the status ${response.status}. Try again in a moment.`,
  };
}

/** Whether it is a web page, which the API never answers with. */
export function isPage({ headers }: Response): boolean {
  return /^text\/html\b/i.test(headers.get('content-type') ?? '');
}

/** A network that wants a sign-in of its own, such as a hotel's, or a proxy: the API was not reached. */
function somebodyElse(): Problem {
  return {
    type: '/problems/unreachable',
    title: 'Something else answered in place of the server',
    status: 0,
    detail:
      'It sent a web page, as networks and proxies do that want you to sign in to them first. Open this app in another tab and do what is asked there, then try again here: what you typed stays.',
  };
}

function versionsDiffer(status: number): Problem {
  return {
    type: '/problems/unexpected-answer',
    title: 'This page and the server do not match',
    status,
    detail: 'A newer version was probably put in place. Reload the page to get it.',
  };
}

/** `Retry-After` in seconds or as a date, RFC 9110 section 10.2.3. */
function retryAfterOf(response: Response): number | null {
  const value = response.headers.get('retry-after');
  if (!value) return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, (date - Date.now()) / 1000);
}
