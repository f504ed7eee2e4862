import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test.each([
  ['Mira Lindqvist', 'ML'],
  ['  Noor   van der  Berg ', 'NB'],
  ['Åse', 'Å'],
  ['Tomás Ó Briain (Guest)', 'TB'],
  ['𝒜lma Petrov', '𝒜P'],
  ['', '?'],
  ['42', '?'],
])('%j → %j', (name, letters) => expect(initials(name)).toBe(letters));
