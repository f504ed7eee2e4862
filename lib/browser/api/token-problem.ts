import type { SignInProblemCode } from '@/lib/browser/session/session.ts';
import { SignInError } from '@/lib/browser/session/sign-in-error.ts';
import { ApiProblem } from './api-problem.ts';

const unreachable: readonly SignInProblemCode[] = ['offline', 'timed-out', 'server-down'];

/** Why a request could not be sent for want of a token, in the shape of the API's own problems. */
export function tokenProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (!(error instanceof SignInError)) throw error;
  const { code, title, detail } = error.problem;
  return new ApiProblem({
    type: `/problems/sign-in-${code}`,
    title,
    status: unreachable.includes(code) ? 0 : 401,
    detail,
  });
}
