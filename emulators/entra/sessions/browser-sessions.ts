import { randomBytes, randomUUID } from 'node:crypto';

/** One account signed in within one browser. */
export type SignIn = {
  readonly accountId: string;
  /** `sid`: names this sign-in in tokens and in silent requests. */
  readonly sid: string;
  /** Seconds since the epoch. */
  readonly signedInAt: number;
  /** Authentication contexts that were confirmed (`acrs`), such as `c1`. */
  readonly contexts: ReadonlySet<string>;
};

/** Who is signed in where. The cookie holds an unguessable id; a browser may hold several accounts. */
export class BrowserSessions {
  readonly #sessions = new Map<string, Map<string, SignIn>>();

  signIns(sessionId: string | undefined): readonly SignIn[] {
    return [...(this.#sessions.get(sessionId ?? '')?.values() ?? [])];
  }

  /** Adds `accountId` to the session, or renews it there; gives the session's id. */
  signIn(
    sessionId: string | undefined,
    accountId: string,
    at: number,
    contexts: readonly string[],
  ): { readonly sessionId: string; readonly signIn: SignIn } {
    const known = sessionId === undefined ? undefined : this.#sessions.get(sessionId);
    const id = known && sessionId ? sessionId : randomBytes(32).toString('base64url');
    const session = known ?? new Map<string, SignIn>();
    const before = session.get(accountId);
    const signIn = {
      accountId,
      sid: before?.sid ?? randomUUID(),
      signedInAt: at,
      contexts: new Set([...(before?.contexts ?? []), ...contexts]),
    };
    session.set(accountId, signIn);
    this.#sessions.set(id, session);
    return { sessionId: id, signIn };
  }

  /** Ends one account's sign-in, or all of them when none is named. */
  signOut(sessionId: string | undefined, accountId?: string): void {
    if (sessionId === undefined) return;
    if (accountId === undefined) this.#sessions.delete(sessionId);
    else this.#sessions.get(sessionId)?.delete(accountId);
  }

  /** Ends the account's sign-in in every browser. */
  revoke(accountId: string): void {
    for (const session of this.#sessions.values()) session.delete(accountId);
  }

  clear(): void {
    this.#sessions.clear();
  }
}
