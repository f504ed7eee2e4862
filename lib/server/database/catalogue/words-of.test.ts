import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsFoundIn, wordsOf } from './words-of.ts';

test.each([
  ['The Beekeeper’s C++ (2nd ed.)', ['the', 'beekeepers', 'c++', '2nd', 'ed']],
  ['Ansa-Vey', ['ansa', 'vey']],
  ['L’Été', ['lete']],
  ['資本論 in German', ['資', '本', '論', 'in', 'german']],
  ['C#in', ['c#', 'in']],
  ['書+', ['書']],
  ['% _ [] \\', []],
  ['x'.repeat(70), ['x'.repeat(60)]],
])('%j has the words %j', (text, words) => expect(wordsOf(text)).toEqual(words));

test.each([
  ['L’Étranger', ['letranger', 'etranger']],
  ["Quelqu'un d’Or", ['quelquun', 'dor', 'un', 'or']],
  ['Flann O’Brien’s', ['flann', 'obriens', 'brien']],
  ['We’ll say they’ve what you’re due', ['well', 'say', 'theyve', 'what', 'youre', 'due']],
  ['James’ ’quoted’ L’', ['james', 'quoted', 'l']],
])('%j is found by the words %j', (text, words) => expect(wordsFoundIn(text)).toEqual(words));

test('the words of words are the same words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      const words = wordsOf(text);
      expect(wordsOf(words.join(' '))).toEqual(words);
    }),
    { numRuns: 40 },
  );
});
