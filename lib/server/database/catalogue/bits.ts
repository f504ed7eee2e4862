import 'server-only';

export const bits = 32;

/** One bit for each number below `end`, 32 in a word. */
export function bitsOf(numbers: readonly number[], end: number): Uint32Array<ArrayBuffer> {
  const words = new Uint32Array(Math.ceil(end / bits));
  for (const number of numbers) {
    words[number >>> 5] = (words[number >>> 5] ?? 0) | (1 << (number & 31));
  }
  return words;
}

/** The greatest `most` of some numbers below `before`, the greatest first. */
export function greatestOf(ascending: readonly number[], before: number, most: number): number[] {
  const found: number[] = [];
  for (let at = ascending.length - 1; at >= 0 && found.length < most; at -= 1) {
    const number = ascending[at] ?? 0;
    if (number < before) found.push(number);
  }
  return found;
}

/** How many bits are set. */
export function onesIn(words: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    if (word !== 0) count += ones(word);
  }
  return count;
}

/** How many bits of a word are set: added up in pairs, in fours, in eights. */
export function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** Whether `number` is one of some, by halving. */
export function isAmong(ascending: readonly number[], number: number): boolean {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ascending[middle] ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return ascending[from] === number;
}
