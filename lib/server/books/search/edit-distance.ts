import 'server-only';

/**
 * How many letters must be added, taken away, replaced or exchanged with their neighbour to make of
 * `typed` a beginning of `word` (optimal string alignment; the rest of `word` costs nothing).
 *
 * @param most gives up with `most + 1` as soon as it is certainly more
 */
export function prefixDistance(typed: string, word: string, most: number): number {
  const width = Math.min(word.length, typed.length + most);
  let [beforeLast, last]: [number[], number[]] = [[], row(width + 1, (at) => at)];
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= width; j += 1) {
      const same = typed[i - 1] === word[j - 1];
      const cost = Math.min(at(last, j) + 1, at(next, j - 1) + 1, at(last, j - 1) + Number(!same));
      const exchanged = typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      next.push(i > 1 && j > 1 && exchanged ? Math.min(cost, at(beforeLast, j - 2) + 1) : cost);
    }
    if (Math.min(...next) > most) return most + 1;
    [beforeLast, last] = [last, next];
  }
  return Math.min(...last);
}

function row(length: number, value: (at: number) => number): number[] {
  return Array.from({ length }, (_, at) => value(at));
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
