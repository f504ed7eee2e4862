import { describe, expect, test } from 'vitest';
import { coverArt } from './cover-art.ts';
import { coverMotifs } from './cover-motifs.ts';
import { coverPalettes } from './cover-palettes.ts';
import { seededRandom } from './random.ts';

const book = { title: 'The Patient Compiler', authors: ['Ines Marlow'] };
const many = Array.from({ length: 400 }, (_, index) => ({ title: `Volume ${index}`, authors: [] }));

describe('coverArt', () => {
  test('the same book always looks the same', () =>
    expect(coverArt({ ...book })).toEqual(coverArt(book)));

  test('another author, another cover', () =>
    expect(coverArt({ ...book, authors: ['Tobias Ferrand'] })).not.toEqual(coverArt(book)));

  test('all palettes are in use', () =>
    expect(new Set(many.map((one) => coverArt(one).palette)).size).toBe(coverPalettes.length));

  test('drawn without a number that SVG cannot read', () => {
    for (const { d } of many.flatMap((one) => coverArt(one).shapes)) {
      expect(d).not.toMatch(/NaN|undefined|Infinity|e-/);
    }
  });
});

test.each(coverMotifs.map((motif, index) => [index, motif] as const))(
  'motif %d stays below the title',
  (_, motif) => {
    const numbers = motif(seededRandom(7)).map(({ d }) => Number(/M\S+ (-?[\d.]+)/.exec(d)?.[1]));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(120);
  },
);

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(coverPalettes)('the title is readable on $ground', ({ ground, ink }) => {
  const [dark = 0, light = 0] = [luminance(ground), luminance(ink)].toSorted((a, b) => a - b);
  expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
});
