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

const switchedTo = (account: Account | null, unsaved: boolean) =>
  after(
    arrived(mara),
    { type: 'ended-elsewhere', unsaved },
    { type: 'ended-elsewhere', unsaved: false },
    { type: 'starting' },
    arrived(account),
  );
const runa = { ...mara, name: 'Runa Gjerde', username: 'runa@x', id: 't/runa' };

test('a session that another tab ended says so, and what was lost with it', () => {
  expect(switchedTo(null, false)).toEqual({
    status: 'signed-out',
    problem: signInProblem('signed-out'),
  });
  const lost = { status: 'signed-out', problem: signInProblem('not-saved') };
  expect(switchedTo(null, true)).toEqual(lost);
});

test('whoever is signed in after it hears of nothing but what was lost', () => {
  const here = { status: 'signed-in', account: runa };
  expect(switchedTo(runa, false)).toEqual({ ...here, problem: null });
  expect(switchedTo(runa, true)).toEqual({ ...here, problem: signInProblem('not-saved') });
});

test('a visitor hears of no session', () => {
  const signedOut = { status: 'signed-out', problem: null };
  const ended: SessionEvent = { type: 'ended-elsewhere', unsaved: false };
  expect(after(arrived(null), ended, arrived(null))).toEqual(signedOut);
  expect(after(arrived(null), ended, arrived(mara))).toMatchObject({ problem: null });
});

test('a lost session is signed out with its reason', () => {
  expect(after(arrived(mara), { type: 'lost', problem: cancelled })).toEqual({
    status: 'signed-out',
    problem: cancelled,
  });
});
