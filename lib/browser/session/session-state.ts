import type { Account, Session, SignInProblem } from './session.ts';

/** What is known about the session; `Session` is the view of it that components see. */
export type SessionState = {
  readonly phase: 'starting' | 'settled' | 'signing-in' | 'signing-out';
  readonly account: Account | null;
  readonly problem: SignInProblem | null;
};

export type SessionEvent =
  /** MSAL has work to do before anyone knows who is here. */
  | { readonly type: 'starting' }
  | { readonly type: 'signing-in' }
  | { readonly type: 'signing-out' }
  /** The account that MSAL now reports. It does not interrupt a sign-in or sign-out on its way. */
  | { readonly type: 'account'; readonly account: Account | null }
  /** The person is back without an answer, by the browser's Back button. */
  | { readonly type: 'returned' }
  /** A sign-in or sign-out came to nothing. */
  | { readonly type: 'failed'; readonly problem: SignInProblem }
  /** The tokens of the signed-in account are worth nothing any more. */
  | { readonly type: 'lost'; readonly problem: SignInProblem };

export const startingState: SessionState = { phase: 'starting', account: null, problem: null };

export function nextState(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'starting':
      return { ...state, phase: 'starting' };
    case 'signing-in':
    case 'signing-out':
      return { ...state, phase: event.type, problem: null };
    case 'account':
      return {
        ...state,
        phase: state.phase === 'starting' ? 'settled' : state.phase,
        account: event.account,
        problem: event.account?.id === state.account?.id ? state.problem : null,
      };
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
