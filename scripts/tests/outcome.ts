/** What one step of `npm test` came to. A step that is not a test runner counts as one test. */
export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why it failed, when the runner itself could not say. */
  readonly reason?: string;
};

export const onePassed: Outcome = { passed: 1, failed: 0, skipped: 0 };

export function oneFailed(reason: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, reason };
}

/**
 * Makes a runner's own count honest: a runner that ended badly without a failed test, or that ran
 * no test at all, has failed.
 */
export function settleCount(counted: Outcome, exitCode: number): Outcome {
  if (counted.passed + counted.failed === 0) return oneFailed('no test ran');
  if (exitCode !== 0 && counted.failed === 0) {
    return { ...counted, failed: 1, reason: `the runner ended with code ${exitCode}` };
  }
  return counted;
}
