import { describe, expect, test } from 'vitest';
import { layOutTitle } from './cover-title.ts';

describe('layOutTitle', () => {
  test('a short title stands large', () =>
    expect(layOutTitle('Small Tools')).toEqual({ size: 25, lines: ['Small Tools'] }));

  test('a long title gets smaller before it is cut', () => {
    const { size, lines } = layOutTitle(
      'A Short Account of Northern Lighthouses and Their Keepers',
    );
    expect(size).toBe(17);
    expect(lines).toHaveLength(4);
    expect(lines.join(' ')).toBe('A Short Account of Northern Lighthouses and Their Keepers');
  });

  test('more than fits ends in an ellipsis', () => {
    const { lines } = layOutTitle('word '.repeat(60));
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/…$/);
  });

  test('a single endless word is cut', () =>
    expect(layOutTitle('x'.repeat(300)).lines).toEqual([`${'x'.repeat(19)}…`]));

  test('wide characters count twice', () => {
    const { lines } = layOutTitle('図'.repeat(30));
    expect([...(lines[0] ?? '')].length).toBeLessThanOrEqual(10);
  });

  test('nothing is no line', () => expect(layOutTitle('  ').lines).toEqual([]));
});
