import type { Outcome } from './outcome.ts';

/** The part of Playwright's JSON report that is counted. */
export type PlaywrightReport = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
};

/**
 * A test that passed when it was repeated has passed: only CI repeats, once, and Playwright's list
 * names it as flaky. An error outside of any test is a failure.
 */
export function countPlaywright({ stats, errors }: PlaywrightReport): Outcome {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}
