import type { SignInProblem } from './session.ts';

/** Carries a `SignInProblem` to whoever shows it. The message holds no token and no personal data. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly problem: SignInProblem;

  constructor(problem: SignInProblem, options?: ErrorOptions) {
    super(problem.title, options);
    this.problem = problem;
  }
}
