/** FNV-1a, 32 bits: spreads similar texts far apart. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}

export type Random = {
  /** A whole number from 0 to `bound` − 1. */
  readonly below: (bound: number) => number;
  /** A number from `low` up to `high`. */
  readonly between: (low: number, high: number) => number;
};

/** The same numbers for the same seed, on every machine (mulberry32). Not for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (bound) => Math.floor(next() * bound),
    between: (low, high) => low + next() * (high - low),
  };
}
