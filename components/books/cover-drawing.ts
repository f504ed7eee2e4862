import { coverArt, type Titled } from './cover-art.ts';
import { layOutTitle } from './cover-title.ts';

export type Lettering = { readonly text: string; readonly y: number; readonly size: number };

export type CoverDrawing = {
  readonly ground: string;
  readonly ink: string;
  readonly shapes: readonly {
    readonly d: string;
    readonly fill: string;
    readonly opacity: number;
  }[];
  readonly title: readonly Lettering[];
  readonly author: Lettering;
};

const top = 22;
const authorSize = 11.5;

/** Everything a cover of 200 by 300 shows, ready to be drawn as SVG. */
export function coverDrawing(book: Titled): CoverDrawing {
  const { palette, shapes } = coverArt(book);
  const { size, lines } = layOutTitle(book.title);
  const [baseline, leading] = [top + size * 0.78, size * 1.16];
  const line = (index: number) => Math.round((baseline + index * leading) * 10) / 10;
  return {
    ground: palette.ground,
    ink: palette.ink,
    shapes: shapes.map(({ d, tone, opacity }) => ({ d, fill: palette[tone], opacity })),
    title: lines.map((text, index) => ({ text, y: line(index), size })),
    author: { text: book.authors[0] ?? '', y: line(lines.length) + 4, size: authorSize },
  };
}
