import { expect, test } from 'vitest';
import { shelfDrawing } from './shelf-drawing.ts';

test('public/shelf.svg shows the covers as they are drawn now (vitest -u renews it)', async () => {
  await expect(shelfDrawing()).toMatchFileSnapshot('../../public/shelf.svg');
});
