import 'server-only';
import { NumberSet } from './number-set.ts';
import {
  isBitmap,
  numbersInPart,
  packPart,
  packSteps,
  setBit,
  unpackSteps,
  wordsOfBitmap,
} from './packed-numbers.ts';

/** The row of a term with few books: all of them. {@link inParts} when they are kept in parts. */
export const wholeTerm = -1;

/** A step without an end: no number. Empty bytes would be no value that tedious can send. */
const inParts = Buffer.from([0x80]);

const none = Buffer.alloc(0);

export type TermChange = { readonly added: readonly number[]; readonly removed: readonly number[] };

/** The packed numbers of a term by part, or all of them as {@link wholeTerm}. */
export type PackedTerm = ReadonlyMap<number, Buffer>;

/** The rows that are new or other than before, null where none is left. */
export type ChangedTerm = ReadonlyMap<number, Buffer | null>;

/** The books of packed rows, of one term or of any of several. */
export function unpackTerms(
  rows: readonly { readonly part: number; readonly numbers: Uint8Array }[],
): NumberSet {
  const parts = rows.map(({ part }) => part);
  const books = NumberSet.upTo((Math.max(wholeTerm, ...parts) + 1) * numbersInPart);
  for (const { part, numbers } of rows) {
    const first = part === wholeTerm ? 0 : part * numbersInPart;
    if (isBitmap(numbers)) books.addBitmap(first, wordsOfBitmap(numbers));
    else books.addSteps(first, numbers);
  }
  return books;
}

/** The part of the catalogue in which a book is. */
export function partOf(number: number): number {
  return Math.floor(number / numbersInPart);
}

/**
 * What `change` makes of the rows of a term. It moves into parts when one row cannot hold it any more,
 * and stays there.
 *
 * @param rows its {@link wholeTerm} row and those of the parts that the change touches
 */
export function changeTerm(rows: PackedTerm, change: TermChange): ChangedTerm {
  const whole = rows.get(wholeTerm);
  if (whole?.equals(inParts)) return changeParts(rows, change);
  const numbers = unpackSteps(whole ?? none);
  const changed = merge(numbers, change);
  const packed = packSteps(changed);
  if (packed !== undefined) return new Map([[wholeTerm, orNull(packed)]]);
  const parts = changeParts(new Map(), { added: changed, removed: [] });
  return new Map([[wholeTerm, inParts], ...parts]);
}

function changeParts(rows: PackedTerm, { added, removed }: TermChange): ChangedTerm {
  const [adding, removing] = [byPart(added), byPart(removed)];
  const changed = new Map<number, Buffer | null>();
  for (const part of new Set([...adding.keys(), ...removing.keys()])) {
    const change = { added: adding.get(part) ?? [], removed: removing.get(part) ?? [] };
    changed.set(part, orNull(changePart(rows.get(part) ?? none, change)));
  }
  return changed;
}

function orNull(packed: Buffer): Buffer | null {
  return packed.length === 0 ? null : packed;
}

/** Bits stay bits, whatever is taken away. */
function changePart(packed: Buffer, change: TermChange): Buffer {
  if (!isBitmap(packed)) {
    return packPart(merge(unpackSteps(packed), change));
  }
  const bitmap = Buffer.from(packed);
  for (const offset of change.removed) setBit(bitmap, offset, false);
  for (const offset of change.added) setBit(bitmap, offset, true);
  return bitmap;
}

function byPart(numbers: readonly number[]): Map<number, number[]> {
  const parts = new Map<number, number[]>();
  for (const number of numbers) {
    const part = partOf(number);
    const offsets = parts.get(part) ?? [];
    parts.set(part, offsets);
    offsets.push(number % numbersInPart);
  }
  return parts;
}

/** Most often what is added comes last; then nothing is sorted. */
function merge(numbers: readonly number[], { added, removed }: TermChange): number[] {
  const gone = new Set(removed);
  const kept = gone.size === 0 ? numbers : numbers.filter((number) => !gone.has(number));
  if (added.length === 0) return [...kept];
  const coming = [...new Set(added)].sort(ascending);
  if ((kept.at(-1) ?? -1) < (coming[0] ?? 0)) return kept.concat(coming);
  return [...new Set([...kept, ...coming])].sort(ascending);
}

function ascending(a: number, b: number): number {
  return a - b;
}
