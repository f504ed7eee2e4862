import 'server-only';
import { eachStep } from './packed-numbers.ts';

const bits = 32;

/**
 * A set of books by their numbers: one bit for each. A million books are 125 KB, and what two sets have
 * in common is known after some microseconds.
 */
export class NumberSet {
  #words: Uint32Array<ArrayBuffer>;
  /** Counted when it is first asked for. */
  #size: number | undefined;

  private constructor(words: Uint32Array<ArrayBuffer>) {
    this.#words = words;
  }

  /** An empty set, with room for the numbers below `end`. */
  static upTo(end: number): NumberSet {
    return new NumberSet(new Uint32Array(Math.ceil(end / bits)));
  }

  static of(numbers: readonly number[]): NumberSet {
    const greatest = numbers.reduce((most, number) => Math.max(most, number), -1);
    const set = NumberSet.upTo(greatest + 1);
    const words = set.#words;
    for (const number of numbers) {
      words[number >>> 5] = (words[number >>> 5] ?? 0) | (1 << (number & 31));
    }
    return set;
  }

  /** One more than the greatest number that there is room for. */
  get end(): number {
    return this.#words.length * bits;
  }

  /** What it takes in memory. */
  get bytes(): number {
    return this.#words.byteLength;
  }

  has(number: number): boolean {
    return ((this.#words[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
  }

  /** Adds what {@link packSteps} packed, counted from `first`, a multiple of 32. */
  addSteps(first: number, packed: Uint8Array): void {
    this.#size = undefined;
    const from = first / bits;
    let words = this.#words;
    eachStep(packed, (number) => {
      const at = from + (number >>> 5);
      if (at >= words.length) words = this.#withRoom(Math.max(at + 1, words.length * 2));
      words[at] = (words[at] ?? 0) | (1 << (number & 31));
    });
  }

  /** Adds the numbers whose bits are set in `bitmap`, counted in the same way. */
  addBitmap(first: number, bitmap: Uint32Array): void {
    this.#size = undefined;
    const from = first / bits;
    const words = this.#withRoom(from + bitmap.length);
    for (let at = 0; at < bitmap.length; at += 1) {
      words[from + at] = (words[from + at] ?? 0) | (bitmap[at] ?? 0);
    }
  }

  /** The numbers that both sets have. */
  and(other: NumberSet): NumberSet {
    const others = other.#words;
    const both = this.#words.slice(0, others.length);
    for (let at = 0; at < both.length; at += 1) both[at] = (both[at] ?? 0) & (others[at] ?? 0);
    return new NumberSet(both);
  }

  /** How many numbers both sets have. */
  sizeOfBoth(other: NumberSet): number {
    const [words, others] = [this.#words, other.#words];
    const end = Math.min(words.length, others.length);
    let size = 0;
    for (let at = 0; at < end; at += 1) {
      const both = (words[at] ?? 0) & (others[at] ?? 0);
      if (both !== 0) size += ones(both);
    }
    return size;
  }

  /** The numbers that the other set has not. */
  without(other: NumberSet): NumberSet {
    const others = other.#words;
    const rest = this.#words.slice();
    const end = Math.min(rest.length, others.length);
    for (let at = 0; at < end; at += 1) rest[at] = (rest[at] ?? 0) & ~(others[at] ?? 0);
    return new NumberSet(rest);
  }

  get isEmpty(): boolean {
    return !this.#words.some(Boolean);
  }

  get size(): number {
    this.#size ??= onesIn(this.#words);
    return this.#size;
  }

  /** The greatest `most` numbers below `before`, the greatest first. */
  greatestBelow(before: number, most: number): number[] {
    const words = this.#words;
    const found: number[] = [];
    const end = Math.min(before, this.end);
    for (let at = Math.ceil(end / bits) - 1; at >= 0; at -= 1) {
      const above = Math.max(0, (at + 1) * bits - end);
      let word = (words[at] ?? 0) & (0xffff_ffff >>> above);
      while (word !== 0) {
        const bit = bits - 1 - Math.clz32(word);
        if (found.length === most) return found;
        found.push(at * bits + bit);
        word &= ~(1 << bit);
      }
    }
    return found;
  }

  #withRoom(length: number): Uint32Array<ArrayBuffer> {
    if (length > this.#words.length) {
      const words = new Uint32Array(length);
      words.set(this.#words);
      this.#words = words;
    }
    return this.#words;
  }
}

function onesIn(words: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    if (word !== 0) count += ones(word);
  }
  return count;
}

/** How many bits are set: added up in pairs, in fours, in eights. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
