import { expect, test } from 'vitest';
import { exampleWish } from '@/lib/contract/examples.ts';
import { expectingWish, withVote } from './expected-wishes.ts';

const other = { ...exampleWish, id: 'other' };
const page = { items: [exampleWish, other], nextCursor: null };

test('a vote taken back is counted in a page and in many, and nowhere else', () => {
  const { edit } = expectingWish('/api/v1/wishes', exampleWish.id, withVote(false));
  const expected = { items: [{ ...exampleWish, votes: 3, yourVote: false }, other] };
  expect(edit(page)).toMatchObject(expected);
  expect(edit({ pages: [page], pageParams: [] })).toMatchObject({ pages: [expected] });
  expect(edit(undefined)).toBeUndefined();
});

test('a vote that is there already is not counted again', () => {
  expect(withVote(true)(exampleWish)).toEqual(exampleWish);
});
