import { describe, expect, test } from 'vitest';
import { claimText, meaningOf } from './claim-meanings.ts';

describe('meaningOf', () => {
  test('the claims that decide are explained', () => {
    for (const claim of ['iss', 'aud', 'tid', 'oid', 'exp', 'roles', 'scp', 'azp', 'ver']) {
      expect(meaningOf(claim)).toMatch(/^.{20,}\.$/);
      expect(meaningOf(claim)).not.toBe(meaningOf('nobody_knows'));
    }
  });

  test('not fooled by names that every object has', () =>
    expect(meaningOf('toString')).toBe(meaningOf('nobody_knows')));
});

describe('claimText', () => {
  test('a moment is told in words too', () =>
    expect(claimText('exp', 1_790_000_000)).toBe('1790000000 (2026-09-21 14:13:20 UTC)'));
  test('text stays as it is', () => expect(claimText('name', 'Mira')).toBe('Mira'));
  test('a list is written as JSON', () => expect(claimText('roles', ['a', 'b'])).toBe('["a","b"]'));
  test('a number that is no moment stays a number', () => expect(claimText('acct', 0)).toBe('0'));
});
