import 'server-only';
import { bits, bitsOf, greatestOf, isAmong, ones, onesIn } from './bits.ts';
import { eachStep } from './packed-numbers.ts';

const none = new Uint32Array(0);

/** What two sets have in common is kept as numbers, not bits, when it is so much less than bits are words. */
const wordsPerNumber = 8;

/**
 * A set of books by their numbers: one bit for each. A million books are 125 KB, and what two sets have
 * in common is known after some microseconds. Most searches find few: those are kept as they are, since
 * to get and clear memory for bits takes longer than the rest.
 */
export class NumberSet {
  /** Undefined while there are {@link #few}. */
  #words: Uint32Array<ArrayBuffer> | undefined;
  #few: readonly number[] | undefined;
  readonly #fewEnd: number;
  /** Counted when it is first asked for. */
  #size: number | undefined;

  /** @param few ascending, instead of `words` */
  private constructor(words: Uint32Array<ArrayBuffer>, few?: readonly number[], end = 0) {
    this.#words = few === undefined ? words : undefined;
    this.#few = few;
    this.#fewEnd = end;
    this.#size = few?.length;
  }

  /** An empty set, with room for the numbers below `end`. */
  static upTo(end: number): NumberSet {
    return new NumberSet(new Uint32Array(Math.ceil(end / bits)));
  }

  static of(numbers: readonly number[]): NumberSet {
    const greatest = numbers.reduce((most, number) => Math.max(most, number), -1);
    return new NumberSet(bitsOf(numbers, greatest + 1));
  }

  /** One more than the greatest number that there is room for. */
  get end(): number {
    return this.#few === undefined ? this.#bits.length * bits : this.#fewEnd;
  }

  get #bits(): Uint32Array<ArrayBuffer> {
    this.#words ??= bitsOf(this.#few ?? [], this.#fewEnd);
    return this.#words;
  }

  /** What it takes in memory. */
  get bytes(): number {
    return this.#bits.byteLength;
  }

  has(number: number): boolean {
    if (this.#few !== undefined) return isAmong(this.#few, number);
    return ((this.#bits[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
  }

  /** Adds what {@link packSteps} packed, counted from `first`, a multiple of 32. */
  addSteps(first: number, packed: Uint8Array): void {
    const from = first / bits;
    let words = this.#withRoom(0);
    eachStep(packed, (number) => {
      const at = from + (number >>> 5);
      if (at >= words.length) words = this.#withRoom(Math.max(at + 1, words.length * 2));
      words[at] = (words[at] ?? 0) | (1 << (number & 31));
    });
  }

  /** Adds the numbers whose bits are set in `bitmap`, counted in the same way. */
  addBitmap(first: number, bitmap: Uint32Array): void {
    const from = first / bits;
    const words = this.#withRoom(from + bitmap.length);
    for (let at = 0; at < bitmap.length; at += 1) {
      words[from + at] = (words[from + at] ?? 0) | (bitmap[at] ?? 0);
    }
  }

  /** The numbers that both sets have. */
  and(other: NumberSet): NumberSet {
    const end = Math.min(this.end, other.end);
    const few = this.#few?.filter((number) => other.has(number)) ?? this.#fewOfBoth(other);
    if (few !== undefined) return new NumberSet(none, few, end);
    const others = other.#bits;
    const both = this.#bits.slice(0, others.length);
    for (let at = 0; at < both.length; at += 1) both[at] = (both[at] ?? 0) & (others[at] ?? 0);
    return new NumberSet(both);
  }

  /** What both have in common, ascending; undefined when that is much. */
  #fewOfBoth(other: NumberSet): number[] | undefined {
    if (other.#few !== undefined) return other.#few.filter((number) => this.has(number));
    const [words, others] = [this.#bits, other.#bits];
    const end = Math.min(words.length, others.length);
    const most = end / wordsPerNumber;
    const few: number[] = [];
    for (let at = 0; at < end; at += 1) {
      let word = (words[at] ?? 0) & (others[at] ?? 0);
      while (word !== 0) {
        if (few.length >= most) return undefined;
        const bit = bits - 1 - Math.clz32(word & -word);
        few.push(at * bits + bit);
        word &= word - 1;
      }
    }
    return few;
  }

  /** How many numbers both sets have. */
  sizeOfBoth(other: NumberSet): number {
    const few = this.#few ?? other.#few;
    if (few !== undefined) return (few === this.#few ? this.and(other) : other.and(this)).size;
    const [words, others] = [this.#bits, other.#bits];
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
    const few = this.#few?.filter((number) => !other.has(number));
    if (few !== undefined) return new NumberSet(none, few, this.#fewEnd);
    const others = other.#bits;
    const rest = this.#bits.slice();
    const end = Math.min(rest.length, others.length);
    for (let at = 0; at < end; at += 1) rest[at] = (rest[at] ?? 0) & ~(others[at] ?? 0);
    return new NumberSet(rest);
  }

  get isEmpty(): boolean {
    return this.#few === undefined ? !this.#bits.some(Boolean) : this.#few.length === 0;
  }

  get size(): number {
    this.#size ??= onesIn(this.#bits);
    return this.#size;
  }

  /** The greatest `most` numbers below `before`, the greatest first. */
  greatestBelow(before: number, most: number): number[] {
    if (this.#few !== undefined) return greatestOf(this.#few, before, most);
    const words = this.#bits;
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

  /** The bits, which are about to change. */
  #withRoom(length: number): Uint32Array<ArrayBuffer> {
    const words = this.#bits;
    this.#few = undefined;
    this.#size = undefined;
    if (length <= words.length) return words;
    this.#words = new Uint32Array(length);
    this.#words.set(words);
    return this.#words;
  }
}
