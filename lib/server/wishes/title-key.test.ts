import { expect, test } from 'vitest';
import { titleKey } from './title-key.ts';

test.each([
  ['The Salt Road: A History', 'salt road'],
  ['salt  road', 'salt road'],
  ['Čapek’s «Robots»!', 'capeks robots'],
  ['A', 'a'],
  ['The', 'the'],
  ['???', '???'],
  ['一九八四', '一九八四'],
])('%s is compared as %s', (title, key) => expect(titleKey(title)).toBe(key));

test('other books have other keys', () => {
  expect(titleKey('Salt Roads')).not.toBe(titleKey('The Salt Road'));
  expect(titleKey(': 1')).not.toBe(titleKey(': 2'));
});
