import { describe, expect, test } from 'vitest';
import { countPlaywright } from './count-playwright.ts';
import { countVitest } from './count-vitest.ts';
import { onePassed, settleCount } from './outcome.ts';
import { closingLine, summaryTable } from './summary.ts';

const plain = /^tests: \d+ passed, \d+ failed(, \d+ skipped)?$/;

function finished(title: string, passed: number, failed: number, skipped: number) {
  return { title, outcome: { passed, failed, skipped }, milliseconds: 1500 };
}

describe('closingLine', () => {
  test('adds all steps up', () => {
    const line = closingLine([finished('Unit', 400, 0, 0), finished('Browser', 12, 0, 0)]);
    expect(line).toBe('tests: 412 passed, 0 failed');
    expect(line).toMatch(plain);
  });

  test('tells what was skipped', () => {
    const line = closingLine([finished('Unit', 4, 1, 2), finished('Browser', 1, 1, 0)]);
    expect(line).toBe('tests: 5 passed, 2 failed, 2 skipped');
    expect(line).toMatch(plain);
  });
});

test('the table has a row for each step, with the reason of a failure', () => {
  const failed = { ...finished('Types', 0, 1, 0) };
  const table = summaryTable([
    finished('Format', 1, 0, 0),
    { ...failed, outcome: { ...failed.outcome, reason: 'see above' } },
  ]);
  expect(table).toMatch(/✓ {2}Format +1 +0 +0 +1\.5 s/);
  expect(table).toMatch(/✗ {2}Types +0 +1 +0 +1\.5 s +see above/);
});

describe('settleCount', () => {
  test('leaves an honest count as it is', () => {
    expect(settleCount({ passed: 3, failed: 1, skipped: 0 }, 1).failed).toBe(1);
    expect(settleCount(onePassed, 0)).toEqual(onePassed);
  });

  test('no test at all is a failure', () => {
    expect(settleCount({ passed: 0, failed: 0, skipped: 5 }, 0)).toMatchObject({ failed: 1 });
  });

  test('a bad end without a failed test is a failure', () => {
    expect(settleCount({ passed: 3, failed: 0, skipped: 0 }, 1)).toMatchObject({
      passed: 3,
      failed: 1,
    });
  });
});

test('a Vitest file that could not be loaded counts as failed', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}, {}] },
    ],
  };
  expect(countVitest(report)).toEqual({ passed: 2, failed: 2, skipped: 2 });
});

test('a Playwright test that passed at the second try has passed, an error beside the tests has not', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 6, failed: 2, skipped: 2 });
});
