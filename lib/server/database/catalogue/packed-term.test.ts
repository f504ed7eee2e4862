import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostBytes, numbersInPart } from './packed-numbers.ts';
import { changeTerm, type PackedTerm, partOf, unpackTerms, wholeTerm } from './packed-term.ts';

type Rows = Map<number, Buffer>;

/** Few books anywhere, or many in a row: of a rare term and a frequent one. */
const few = fc.array(fc.nat({ max: 3 * numbersInPart }), { maxLength: 20 });
const run = fc
  .record({
    from: fc.nat({ max: 2 * numbersInPart }),
    count: fc.nat({ max: 9000 }),
    step: fc.nat({ max: 3 }),
  })
  .map(({ from, count, step }) => Array.from({ length: count }, (_, at) => from + at * (step + 1)));
const someBooks = fc.oneof(few, run);
const changes = fc.array(fc.record({ added: someBooks, removed: someBooks }), { maxLength: 5 });

test('a term has the books that it got, less those that it lost, however it is kept', () => {
  fc.assert(
    fc.property(changes, (given) => {
      const rows: Rows = new Map();
      const expected = new Set<number>();
      for (const { added, removed } of given) {
        const won = new Set(added);
        const lost = removed.filter((number) => !won.has(number));
        change(rows, { added, removed: lost });
        for (const number of lost) expected.delete(number);
        for (const number of added) expected.add(number);
        expect(numbersIn(rows).join()).toBe([...expected].sort((a, b) => a - b).join());
      }
      for (const packed of rows.values()) expect(packed.length).toBeLessThanOrEqual(mostBytes);
    }),
    { numRuns: 30 },
  );
});

test('few books are one row, very many a bit each, none no row', () => {
  const rows: Rows = new Map();
  change(rows, { added: [7, 90_000], removed: [] });
  expect([...rows.keys()]).toEqual([wholeTerm]);
  const many = Array.from({ length: 40_000 }, (_, number) => number);
  change(rows, { added: many, removed: [] });
  expect([...rows.values()].map(({ length }) => length)).toEqual([1, mostBytes, mostBytes, 3]);
  const rare: Rows = new Map();
  change(rare, { added: [7], removed: [] });
  change(rare, { added: [], removed: [7] });
  expect(rare.size).toBe(0);
});

/** As the table is changed: with the rows that the change may touch. */
function change(rows: Rows, given: { added: number[]; removed: number[] }): void {
  const parts = [wholeTerm, ...[...given.added, ...given.removed].map(partOf)];
  const touched: PackedTerm = new Map([...rows].filter(([part]) => parts.includes(part)));
  for (const [part, packed] of changeTerm(touched, given)) {
    if (packed === null) rows.delete(part);
    else rows.set(part, packed);
  }
}

function numbersIn(rows: Rows): number[] {
  const set = unpackTerms([...rows].map(([part, numbers]) => ({ part, numbers })));
  return set.greatestBelow(set.end, set.end).reverse();
}
