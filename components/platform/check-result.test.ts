import { expect, test } from 'vitest';
import { type Check, checkResult } from './check-result.ts';

function check(total: number, failed: number): Check {
  const at = '2026-05-14T09:00:00.000Z';
  return { state: 'done', startedAt: at, finishedAt: at, total, done: total, failed };
}

test('all is well', () =>
  expect(checkResult(check(4, 0))).toEqual({
    tone: 'done',
    title: 'Every secret could be read',
    description: '4 secrets, as the vault has them now.',
  }));

test('one secret is told as one', () =>
  expect(checkResult(check(1, 0)).description).toBe('1 secret, as the vault has it now.'));

test('a failure is a problem, and says what is in use', () =>
  expect(checkResult(check(4, 1))).toMatchObject({
    tone: 'problem',
    title: '1 of 4 secrets could not be read',
    description: expect.stringMatching(/stay in use/),
  }));

test('an app without secrets', () =>
  expect(checkResult(check(0, 0)).title).toBe('There was nothing to read'));
