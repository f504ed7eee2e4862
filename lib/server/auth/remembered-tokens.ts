import 'server-only';

/**
 * Entries. One is a principal with its claims, about 3 KB, so that a full memory takes some 30 MB;
 * enough for ten thousand people at work at the same time.
 */
const defaultCapacity = 10_000;

/**
 * What verified tokens said, by the digest of the token: the tokens themselves are not kept, so that
 * a memory dump holds nothing that opens a door. Bounded; the oldest entry makes room.
 *
 * Refusals are not remembered. A hostile caller varies the token at no cost, so such entries would
 * never be found again and would push the good ones out; and many refusals do not stay true (not yet
 * valid, an unknown key).
 */
export class RememberedTokens<Entry> {
  readonly #entries = new Map<string, Entry>();
  readonly #capacity: number;

  constructor(capacity = defaultCapacity) {
    this.#capacity = capacity;
  }

  get(digest: string): Entry | undefined {
    return this.#entries.get(digest);
  }

  remember(digest: string, entry: Entry): void {
    this.#entries.delete(digest);
    this.#entries.set(digest, entry);
    if (this.#entries.size <= this.#capacity) return;
    const oldest = this.#entries.keys().next();
    if (!oldest.done) this.#entries.delete(oldest.value);
  }

  forget(digest: string): void {
    this.#entries.delete(digest);
  }
}
