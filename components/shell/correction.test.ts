import { expect, test } from 'vitest';
import { changedFields, typedUpon } from './correction.ts';

const before = { name: 'Mill Lane', city: 'Dublin' };

test('only what was changed is sent', () => {
  expect(changedFields(before, before)).toEqual({});
  expect(changedFields(before, { ...before, name: 'Mill Court' })).toEqual({ name: 'Mill Court' });
  expect(changedFields(before, { ...before, city: '' })).toEqual({ city: '' });
});

test('what someone else did meanwhile stays where nothing was typed', () => {
  const theirs = { name: 'Mill Street', city: 'Cork' };
  expect(typedUpon(theirs, before, { ...before, name: 'Mill Court' })).toEqual({
    name: 'Mill Court',
    city: 'Cork',
  });
  expect(typedUpon(theirs, before, before)).toEqual(theirs);
});
