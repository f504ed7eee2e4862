import 'server-only';
import { hash } from 'node:crypto';

/**
 * Entries. One is a principal with its claims, about 4 KB, so that a full memory takes some 40 MB;
 * enough for ten thousand people at work at the same time.
 */
const defaultCapacity = 10_000;

type Kept<Entry> = { readonly signed: string; readonly entry: Entry };

/**
 * What verified tokens said. Of a token (JWS compact form) the signed part is kept as it is, since
 * it opens nothing by itself, and of the signature only its SHA-256 digest: a memory dump holds
 * nothing that opens a door, and digesting the signature alone takes half the time.
 *
 * Bounded; the oldest entry makes room. Refusals are not remembered. A hostile caller varies the
 * token at no cost, so such entries would never be found again and would push the good ones out; and
 * many refusals do not stay true (not yet valid, an unknown key).
 */
export class RememberedTokens<Entry> {
  readonly #kept = new Map<string, Kept<Entry>>();
  readonly #capacity: number;

  constructor(capacity = defaultCapacity) {
    this.#capacity = capacity;
  }

  /** What was remembered of exactly this token. */
  get(token: string): Entry | undefined {
    const end = token.lastIndexOf('.');
    const kept = this.#kept.get(digestOf(token, end));
    return kept !== undefined && kept.signed === token.slice(0, end) ? kept.entry : undefined;
  }

  remember(token: string, entry: Entry): void {
    const end = token.lastIndexOf('.');
    const digest = digestOf(token, end);
    this.#kept.delete(digest);
    this.#kept.set(digest, { signed: copy(token.slice(0, end)), entry });
    if (this.#kept.size <= this.#capacity) return;
    const oldest = this.#kept.keys().next();
    if (!oldest.done) this.#kept.delete(oldest.value);
  }

  /** Forgets `token`, of which something was got. */
  forget(token: string): void {
    this.#kept.delete(digestOf(token, token.lastIndexOf('.')));
  }
}

/** 32 characters, one for each byte: the shortest that a map can look up. */
function digestOf(token: string, end: number): string {
  return hash('sha256', token.slice(end + 1), 'binary');
}

/** V8 makes a slice a view of the whole string, which would keep the signature alive. */
function copy(slice: string): string {
  return Buffer.from(slice).toString();
}
