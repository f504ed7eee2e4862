import { expect, test } from 'vitest';
import { matches } from './matches.ts';

test.each([
  ['Audit trail', '', true],
  ['Audit trail', 'au', true],
  ['Audit trail', 'tr aud', true],
  ['Audit trail', 'rail', false],
  ['Audit trail', 'audit book', false],
  ['Théâtre', 'theatre', true],
  ['My access', '  ACC ', true],
])('%j, typed %j: %s', (label, typed, expected) => expect(matches(label, typed)).toBe(expected));
