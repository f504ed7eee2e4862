import { expect, test } from 'vitest';
import { durationWords } from './duration-words.ts';

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [90, '90 seconds'],
  [300, '5 minutes'],
  [3_600, '1 hour'],
  [5_400, '90 minutes'],
  [86_400, '1 day'],
])('%d → %s', (seconds, words) => expect(durationWords(seconds)).toBe(words));
