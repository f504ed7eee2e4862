import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parameterOf, valuesIn } from './list-parameter.ts';

test.each([
  ['', []],
  [',', []],
  ['history', ['history']],
  ['history, maps,,sea', ['history', 'maps', 'sea']],
  ['history,"Travel, Asia",maps', ['history', 'Travel, Asia', 'maps']],
  [' "Travel, Asia" , maps', ['Travel, Asia', 'maps']],
  ['"The ""Sea"", a"', ['The "Sea", a']],
  // As links of before had them: quotes that enclose no value are letters like others.
  ['12" records,jazz', ['12" records', 'jazz']],
  ['"jazz,blues', ['"jazz', 'blues']],
  ['a"b,c"d', ['a"b', 'c"d']],
])('%j', (parameter, values) => {
  expect(valuesIn(parameter)).toEqual(values);
});

test('whatever the values are, they come back', () => {
  const value = fc
    .string({ unit: fc.constantFrom('a', 'é', ',', '"', ' ', ';'), minLength: 1 })
    .filter((text) => text.trim() === text && text !== '');
  fc.assert(
    fc.property(fc.array(value), (values) => {
      expect(valuesIn(parameterOf(values))).toEqual(values);
    }),
  );
});
