import { expect, test } from 'vitest';
import { keysByContent } from './keys-by-content.ts';

const [ferry, road] = [{ title: 'The Salt Ferry' }, { title: 'The Salt Road' }];

test('the same has the same key until it is done', () => {
  const keys = keysByContent();
  const key = keys.keyOf(ferry);
  expect(keys.keyOf({ ...ferry })).toBe(key);
  keys.forget();
  expect(keys.keyOf(ferry)).not.toBe(key);
});

test('something else has another key, which the service would refuse under the former', () => {
  const keys = keysByContent();
  const key = keys.keyOf(ferry);
  expect(keys.keyOf(road)).not.toBe(key);
});
