import { expect, test } from 'vitest';
import { copyAtDesk } from './copy-at-desk.ts';

test.each([
  ['on-loan', 'take-back'],
  ['lost', 'take-back'],
  ['available', 'lend'],
  ['reserved', 'lend'],
  ['withdrawn', null],
] as const)('%s: %s', (status, action) =>
  expect(copyAtDesk({ status, dueOn: null }).action).toBe(action),
);

test('a copy on loan says when it is due', () =>
  expect(copyAtDesk({ status: 'on-loan', dueOn: '2026-06-11' }).state).toBe(
    'On loan, due 11 June 2026',
  ));
