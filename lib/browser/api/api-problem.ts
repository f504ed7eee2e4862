import type { Problem } from '@/lib/contract/problem.ts';

/** A request that did not succeed; `problem.status` is 0 when no answer came at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;
  /** What the server asked to wait before trying again, in seconds. */
  readonly retryAfterSeconds: number | null;

  constructor(problem: Problem, retryAfterSeconds: number | null = null) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
