import 'server-only';

/** A part of the catalogue: so many numbers of books, from a multiple of it on. */
export const numbersInPart = 2 ** 15;

/** One bit for each number of a part: no packed part is longer. */
export const mostBytes = numbersInPart / 8;

const payloadBits = 7;
const more = 1 << payloadBits;

/**
 * Ascending whole numbers as the steps between them, seven bits in a byte and the least first; all but
 * the last byte of a step have the eighth bit (LEB128). Undefined for more than {@link mostBytes}, less
 * one byte: that length belongs to bitmaps.
 */
export function packSteps(numbers: readonly number[]): Buffer | undefined {
  const bytes = Buffer.alloc(mostBytes);
  let [length, last] = [0, 0];
  for (const number of numbers) {
    let step = number - last;
    last = number;
    do {
      bytes[length] = step < more ? step : (step % more) | more;
      length += 1;
      step >>>= payloadBits;
    } while (step > 0);
    if (length >= mostBytes) return undefined;
  }
  return Buffer.from(bytes.subarray(0, length));
}

/** Gives `take` each number that {@link packSteps} packed, in order. */
export function eachStep(packed: Uint8Array, take: (number: number) => void): void {
  let [number, step, shift] = [0, 0, 0];
  for (let at = 0; at < packed.length; at += 1) {
    const byte = packed[at] ?? 0;
    step |= (byte & (more - 1)) << shift;
    if (byte >= more) {
      shift += payloadBits;
      continue;
    }
    number += step;
    take(number);
    step = 0;
    shift = 0;
  }
}

export function unpackSteps(packed: Uint8Array): number[] {
  const numbers: number[] = [];
  eachStep(packed, (number) => numbers.push(number));
  return numbers;
}

/** So many numbers of a part are read sooner as bits, although they take more bytes so. */
const manyInPart = 1024;

/** The numbers of a part, counted from its first: as steps or, when there are many, as bits. */
export function packPart(offsets: readonly number[]): Buffer {
  const steps = offsets.length < manyInPart ? packSteps(offsets) : undefined;
  if (steps !== undefined) return steps;
  const bitmap = Buffer.alloc(mostBytes);
  for (const offset of offsets) setBit(bitmap, offset, true);
  return bitmap;
}

/** Whether a packed part is bits, not steps. */
export function isBitmap(packed: Uint8Array): boolean {
  return packed.length === mostBytes;
}

/** The bits of a packed part in words: byte for byte as they lie in memory wherever Node runs. */
export function wordsOfBitmap(packed: Uint8Array): Uint32Array {
  // A copy, because words begin at a multiple of four.
  return new Uint32Array(new Uint8Array(packed).buffer);
}

export function setBit(bitmap: Uint8Array, offset: number, value: boolean): void {
  const [at, bit] = [offset >>> 3, 1 << (offset & 7)];
  const byte = bitmap[at] ?? 0;
  bitmap[at] = value ? byte | bit : byte & ~bit;
}
