import type { ProblemCode } from '../../../lib/contract/problem.ts';
import type { TokenKit } from './token-kit.ts';

/** A token that must be refused, and how. */
export type HostileToken = {
  readonly name: string;
  readonly code: ProblemCode;
  readonly token: (kit: TokenKit) => string;
};

type Recipes = Readonly<Record<string, HostileToken['token']>>;

/** The recipes of one refusal: the key is the name of the test. */
export function refused(code: ProblemCode, recipes: Recipes): readonly HostileToken[] {
  return Object.entries(recipes).map(([name, token]) => ({ name, code, token }));
}
