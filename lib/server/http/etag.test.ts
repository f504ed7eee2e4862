import { expect, test } from 'vitest';
import { ifMatchHolds } from './etag.ts';

test.each([
  ['"7"', true],
  ['"6", "7"', true],
  ['*', true],
  [' * ', true],
  // Weak tags never hold, and `*` stands alone (RFC 9110 section 13.1.1).
  ['W/"7"', false],
  ['"6", *', false],
  ['"6"', false],
  ['7', false],
  ['"77"', false],
  ['', false],
])('If-Match: %s', (condition, holds) => expect(ifMatchHolds(condition, 7)).toBe(holds));
