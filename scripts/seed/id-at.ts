import { v7 as newId } from 'uuid';
import type { Random } from './random.ts';

/** An id of version 7 for a moment, the same one for the same course of `random`. */
export function idAt(msecs: number, random: Random): string {
  const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256));
  return newId({ msecs, random: bytes });
}
