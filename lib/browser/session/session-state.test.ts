import { expect, test } from 'vitest';
import type { Account, SignInProblem } from './session.ts';
import { nextState, type SessionEvent, sessionOf, startingState } from './session-state.ts';
import { signInProblem } from './sign-in-problem.ts';

const mara = { name: 'Mara Lind', username: 'mara@x', tenantId: 't', id: 't/mara' };
const cancelled = signInProblem('cancelled');

const after = (...events: SessionEvent[]) => sessionOf(events.reduce(nextState, startingState));
const arrived = (account: Account | null, problem: SignInProblem | null = null): SessionEvent => ({
  type: 'arrived',
  account,
  problem,
});

test('nothing is known at first', () => {
  expect(after()).toEqual({ status: 'starting' });
});

test('nobody is here', () => {
  expect(after(arrived(null))).toEqual({ status: 'signed-out', problem: null });
});

test('leaving for Microsoft and coming back by the Back button', () => {
  const left: SessionEvent[] = [
    arrived(mara),
    { type: 'asked', phase: 'signing-in' },
    { type: 'leaving', phase: 'signing-in' },
  ];
  expect(after(...left)).toEqual({ status: 'signing-in' });
  expect(after(...left, { type: 'returned' })).toEqual({
    status: 'signed-in',
    account: mara,
    problem: null,
  });
});

test('a failed switch of accounts keeps the former one and says why', () => {
  expect(after(arrived(mara, cancelled))).toEqual({
    status: 'signed-in',
    account: mara,
    problem: cancelled,
  });
});

test('MSAL leaving late does not hide why an attempt failed', () => {
  expect(
    after(
      arrived(null),
      { type: 'asked', phase: 'signing-in' },
      { type: 'failed', problem: cancelled },
      { type: 'leaving', phase: 'signing-in' },
      { type: 'returned' },
    ),
  ).toEqual({ status: 'signed-out', problem: cancelled });
});

test('asking again forgets what went wrong before', () => {
  expect(
    after(arrived(null, cancelled), { type: 'asked', phase: 'signing-in' }, { type: 'returned' }),
  ).toEqual({ status: 'signed-out', problem: null });
});

test('a lost session is signed out with its reason', () => {
  expect(after(arrived(mara), { type: 'lost', problem: cancelled })).toEqual({
    status: 'signed-out',
    problem: cancelled,
  });
});
