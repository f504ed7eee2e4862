import type { Readable } from 'node:stream';

/** Enough for a stack and its reason; a noisy program must not fill the memory. */
const keptCharacters = 64_000;

/** Collects the last part of what a program prints. @returns a function that gives it as text. */
export function keepTail(...streams: readonly (Readable | null)[]): () => string {
  let tail = '';
  for (const stream of streams) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      tail = (tail + text).slice(-keptCharacters);
    });
  }
  return () => tail;
}
