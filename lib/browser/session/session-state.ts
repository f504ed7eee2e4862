import type { Account, Session, SignInProblem } from './session.ts';
import { signInProblem } from './sign-in-problem.ts';

/** What is known about the session; `Session` is the view of it that components see. */
export type SessionState = {
  readonly phase: 'starting' | 'settled' | 'signing-in' | 'signing-out';
  readonly account: Account | null;
  readonly problem: SignInProblem | null;
};

export type SessionEvent =
  /** MSAL has work to do before anyone knows who is here. */
  | { readonly type: 'starting' }
  /**
   * Another tab signed out, or switched accounts. The pages of the account go at once, with what is
   * `unsaved` in them: it is not kept for whoever signs in next.
   */
  | { readonly type: 'ended-elsewhere'; readonly unsaved: boolean }
  /** Now it is known. */
  | {
      readonly type: 'arrived';
      readonly account: Account | null;
      readonly problem: SignInProblem | null;
    }
  /** The person asked to sign in or out: what went wrong before is forgotten. */
  | { readonly type: 'asked'; readonly phase: 'signing-in' | 'signing-out' }
  /** MSAL leaves for Microsoft, perhaps unasked. */
  | { readonly type: 'leaving'; readonly phase: 'signing-in' | 'signing-out' }
  /** Nothing came of it: the person is back by the browser's Back button, for instance. */
  | { readonly type: 'returned' }
  | { readonly type: 'failed'; readonly problem: SignInProblem }
  /** The tokens of the signed-in account are worth nothing any more. */
  | { readonly type: 'lost'; readonly problem: SignInProblem };

export const startingState: SessionState = { phase: 'starting', account: null, problem: null };

export function nextState(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'starting':
      return { ...state, phase: 'starting' };
    case 'ended-elsewhere':
      return { phase: 'starting', account: null, problem: problemOfEnd(state, event.unsaved) };
    case 'arrived':
      return {
        phase: 'settled',
        account: event.account,
        problem: event.problem ?? stillToTell(state, event.account),
      };
    case 'asked':
      return { ...state, phase: event.phase, problem: null };
    case 'leaving':
      return { ...state, phase: event.phase };
    case 'returned':
      return { ...state, phase: 'settled' };
    case 'failed':
      return { ...state, phase: 'settled', problem: event.problem };
    case 'lost':
      return { phase: 'settled', account: null, problem: event.problem };
  }
}

export function sessionOf({ phase, account, problem }: SessionState): Session {
  if (phase !== 'settled') return { status: phase };
  if (account) return { status: 'signed-in', account, problem };
  return { status: 'signed-out', problem };
}

/** A switch of accounts may be told twice, as a sign-out and a sign-in: the first tells what was lost. */
function problemOfEnd({ account, problem }: SessionState, unsaved: boolean): SignInProblem | null {
  if (account === null) return problem;
  return signInProblem(unsaved ? 'not-saved' : 'signed-out');
}

/** What another tab did to the session before this one; that it ended, whoever is signed in need not hear. */
function stillToTell({ problem }: SessionState, account: Account | null): SignInProblem | null {
  const told = account === null ? ['not-saved', 'signed-out'] : ['not-saved'];
  return problem !== null && told.includes(problem.code) ? problem : null;
}
