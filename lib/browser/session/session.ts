/** Why signing in did not work, in words for the person, with what to do next. */
export type SignInProblem = {
  readonly code: SignInProblemCode;
  readonly title: string;
  /** What happened and what to do next. */
  readonly detail: string;
  /** What to quote when asking for help: an AADSTS code or a correlation id. */
  readonly reference: string | null;
};

export type SignInProblemCode =
  | 'cancelled'
  | 'signed-out'
  | 'not-saved'
  | 'consent-needed'
  | 'confirmation-needed'
  | 'not-assigned'
  | 'wrong-tenant'
  | 'account-disabled'
  | 'popup-blocked'
  | 'storage-blocked'
  | 'offline'
  | 'clock-wrong'
  | 'timed-out'
  | 'server-down'
  | 'unknown';

export type Account = {
  readonly name: string;
  readonly username: string;
  readonly tenantId: string;
  /** Tenant id and object id: what data is keyed by, here and in the API. */
  readonly id: string;
};

/**
 * Who sits in front of the page. `starting` means not known yet; it is what the static HTML shows.
 * A problem of someone signed in is a failed switch of accounts: they stay who they were.
 */
export type Session =
  | { readonly status: 'starting' }
  | { readonly status: 'signed-out'; readonly problem: SignInProblem | null }
  | { readonly status: 'signing-in' }
  | { readonly status: 'signing-out' }
  | {
      readonly status: 'signed-in';
      readonly account: Account;
      readonly problem: SignInProblem | null;
    };

export type SignInOptions = {
  /** Show Microsoft's account picker even when one account is at hand: to switch accounts. */
  readonly chooseAccount?: boolean;
};

export type SessionControl = {
  readonly session: Session;
  /** Leaves for Microsoft's sign-in page and comes back to the current address. */
  signIn(options?: SignInOptions): Promise<void>;
  /** Signs out here, at Microsoft and in every open tab of this browser. */
  signOut(): Promise<void>;
  /** Fetches a new token, so that roles granted or removed since arrive, and asks the API anew. */
  refreshAccess(): Promise<void>;
};
