import { expect, test } from 'vitest';
import { shelfPhrase } from './shelf-phrase.ts';

const office = (name: string, available: number) => ({ id: name, name, copies: 1, available });

test.each([
  [[], false, 'No copies yet'],
  [[office('Mill Lane', 0)], false, 'All copies are out'],
  [[office('Harbour House', 2), office('Mill Lane', 0)], true, 'Harbour House'],
  [[office('A', 1), office('B', 1), office('C', 1)], true, 'A, B and 1 more'],
])('%j', (offices, free, text) => expect(shelfPhrase(offices)).toEqual({ free, text }));
