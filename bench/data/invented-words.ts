import { mulberry32, type Random } from '@/scripts/seed/random.ts';

const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');
const vocabulary = 40_000;
const seed = 7;

/**
 * Gives invented words as often as a language has them (Zipf): few are in very many titles, most in
 * some. The same ones for the same course of `random`.
 */
export function inventedWords(random: Random): () => string {
  const words = makeWords(mulberry32(seed));
  // With density 1/x between 1 and n, x is n to the power of a uniform number.
  return () => words[Math.floor(vocabulary ** random()) - 1] ?? 'lo';
}

function makeWords(random: Random): string[] {
  const words = new Set<string>();
  while (words.size < vocabulary) {
    const length = 2 + Math.floor(random() * 3);
    const parts = Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]);
    words.add(parts.join(''));
  }
  return [...words];
}
