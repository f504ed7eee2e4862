import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberSet } from './number-set.ts';
import { packSteps } from './packed-numbers.ts';

const numbers = fc.uniqueArray(fc.nat({ max: 300 }), { maxLength: 80 });
const all = (set: NumberSet) => set.greatestBelow(set.end, set.end).reverse();

test('has what was added, in order, however it was added', () => {
  fc.assert(
    fc.property(numbers, (given) => {
      const set = NumberSet.of(given);
      expect(all(set)).toEqual(given.toSorted((a, b) => a - b));
      expect(set.size).toBe(given.length);
      expect(set.isEmpty).toBe(given.length === 0);
      for (let number = 0; number <= 310; number += 1) {
        expect(set.has(number)).toBe(given.includes(number));
      }
    }),
  );
});

test('has in common with another what both have, whichever is longer', () => {
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      const both = NumberSet.of(one).and(NumberSet.of(other));
      expect(both.size).toBe(NumberSet.of(one).sizeOfBoth(NumberSet.of(other)));
      expect(all(both)).toEqual(one.filter((n) => other.includes(n)).sort((a, b) => a - b));
    }),
  );
});

test('has without another what that one has not, whichever is longer', () => {
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      const rest = NumberSet.of(one).without(NumberSet.of(other));
      expect(all(rest)).toEqual(one.filter((n) => !other.includes(n)).sort((a, b) => a - b));
    }),
  );
});

test('gives the greatest below a number, as many as are asked for', () => {
  fc.assert(
    fc.property(numbers, fc.nat({ max: 320 }), fc.nat({ max: 5 }), (given, before, most) => {
      const below = given.filter((number) => number < before).sort((a, b) => b - a);
      expect(NumberSet.of(given).greatestBelow(before, most)).toEqual(below.slice(0, most));
    }),
  );
});

test('of few numbers that are in common with another set more can be made', () => {
  const few = NumberSet.of([3, 40, 2000]).and(NumberSet.of([3, 41, 2000, 2001]));
  expect([3, 4, 2000].map((number) => few.has(number))).toEqual([true, false, true]);
  few.addSteps(0, packSteps([4, 5000]) ?? Buffer.alloc(0));
  expect(few.size).toBe(4);
  expect(all(few)).toEqual([3, 4, 2000, 5000]);
});

test('takes what was packed beside what it has', () => {
  const set = NumberSet.of([3, 40]);
  set.addSteps(320, packSteps([1, 200]) ?? Buffer.alloc(0));
  set.addBitmap(32, new Uint32Array([0x8000_0001, 0]));
  expect(all(set)).toEqual([3, 32, 40, 63, 321, 520]);
});
