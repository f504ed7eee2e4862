import { expect, test } from 'vitest';
import { authorsPhrase } from './authors.ts';

test.each([
  [[], ''],
  [['Ada'], 'Ada'],
  [['Ada', 'Bo'], 'Ada and Bo'],
  [['Ada', 'Bo', 'Cy'], 'Ada, Bo and Cy'],
  [['Ada', 'Bo', 'Cy', 'Di'], 'Ada, Bo and 2 others'],
])('%j → %s', (authors, phrase) => expect(authorsPhrase(authors)).toBe(phrase));
