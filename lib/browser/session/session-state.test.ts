import { expect, test } from 'vitest';
import { nextState, type SessionEvent, sessionOf, startingState } from './session-state.ts';
import { signInProblem } from './sign-in-problem.ts';

const mara = { name: 'Mara Lind', username: 'mara@x', tenantId: 't', id: 't/mara' };
const noor = { name: 'Noor Haddad', username: 'noor@x', tenantId: 't', id: 't/noor' };
const cancelled = signInProblem('cancelled');

const after = (...events: SessionEvent[]) => sessionOf(events.reduce(nextState, startingState));

test('nothing is known at first', () => {
  expect(after()).toEqual({ status: 'starting' });
});

test('nobody is here', () => {
  expect(after({ type: 'account', account: null })).toEqual({
    status: 'signed-out',
    problem: null,
  });
});

test('MSAL reporting no account does not interrupt leaving for Microsoft', () => {
  const events: SessionEvent[] = [{ type: 'signing-in' }, { type: 'account', account: null }];
  expect(after(...events)).toEqual({ status: 'signing-in' });
});

test('signing out is not interrupted when the account disappears', () => {
  const events: SessionEvent[] = [
    { type: 'account', account: mara },
    { type: 'signing-out' },
    { type: 'account', account: null },
  ];
  expect(after(...events)).toEqual({ status: 'signing-out' });
  expect(after(...events, { type: 'returned' })).toEqual({ status: 'signed-out', problem: null });
});

test('Back from the account picker leads to where the person was', () => {
  expect(after({ type: 'signing-in' }, { type: 'returned' }).status).toBe('signed-out');
  expect(
    after({ type: 'account', account: mara }, { type: 'signing-in' }, { type: 'returned' }),
  ).toEqual({ status: 'signed-in', account: mara, problem: null });
});

test('a failed switch of accounts keeps the former one and says why', () => {
  expect(after({ type: 'account', account: mara }, { type: 'failed', problem: cancelled })).toEqual(
    { status: 'signed-in', account: mara, problem: cancelled },
  );
});

test('the problem is gone once another account is there, or at the next try', () => {
  const failed: SessionEvent[] = [
    { type: 'account', account: null },
    { type: 'failed', problem: cancelled },
  ];
  expect(after(...failed, { type: 'account', account: noor })).toMatchObject({ problem: null });
  expect(after(...failed, { type: 'signing-in' }, { type: 'returned' })).toMatchObject({
    problem: null,
  });
});

test('a lost session is signed out with its reason', () => {
  expect(after({ type: 'account', account: mara }, { type: 'lost', problem: cancelled })).toEqual({
    status: 'signed-out',
    problem: cancelled,
  });
});
