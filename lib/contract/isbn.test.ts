import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isbn13CheckDigit, normaliseIsbn } from './isbn.ts';

const cases: readonly [given: string, expected: string | null, why: string][] = [
  ['978-0-306-40615-7', '9780306406157', 'ISBN-13 with hyphens'],
  ['9780306406157', '9780306406157', 'ISBN-13 as digits'],
  ['979 8 000 00000 2', null, 'wrong check digit'],
  ['0-306-40615-2', '9780306406157', 'ISBN-10 becomes ISBN-13'],
  ['0-8044-2957-X', '9780804429573', 'check digit X'],
  ['0-8044-2957-x', '9780804429573', 'check digit x in lower case'],
  ['0-306-40615-3', null, 'ISBN-10 with a wrong check digit'],
  ['9770306406157', null, 'thirteen digits of another prefix'],
  ['978030640615', null, 'a digit is missing'],
  ['97803064061577', null, 'a digit too many'],
  ['X306406152', null, 'X is a check digit only'],
  ['', null, 'nothing'],
  ['٩٧٨٠٣٠٦٤٠٦١٥٧', null, 'digits of another script'],
];

for (const [given, expected, why] of cases) {
  test(`${why}: ${given || '(empty)'}`, () => expect(normaliseIsbn(given)).toBe(expected));
}

test('one wrong digit is always found', () => {
  const digits = fc.stringMatching(/^97[89]\d{9}$/);
  fc.assert(
    fc.property(digits, fc.nat(12), fc.integer({ min: 1, max: 9 }), (body, place, shift) => {
      const isbn = body + isbn13CheckDigit(body);
      const wrong = (Number(isbn[place]) + shift) % 10;
      const mutated = isbn.slice(0, place) + wrong + isbn.slice(place + 1);
      expect(normaliseIsbn(isbn)).toBe(isbn);
      expect(normaliseIsbn(mutated)).toBeNull();
    }),
  );
});
