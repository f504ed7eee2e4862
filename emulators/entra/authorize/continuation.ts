import type { Context } from 'hono';
import { issueCanary } from './canary.ts';

/** What a form carries so that its answer continues the authorization request it came from. */
export type Continuation = {
  /** Path of the form's target. */
  readonly action: string;
  /** The authorization request's parameters, encoded. */
  readonly ctx: string;
  readonly canary: string;
};

export function continuation(c: Context, segment: string, ctx: string): Continuation {
  return { action: `/${segment}/login`, ctx, canary: issueCanary(c, `${segment}\n${ctx}`) };
}
