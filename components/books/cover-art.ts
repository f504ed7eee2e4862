import { type CoverShape, coverMotifs } from './cover-motifs.ts';
import { type CoverPalette, coverPalettes } from './cover-palettes.ts';
import { digest, seededRandom } from './random.ts';

export type Titled = { readonly title: string; readonly authors: readonly string[] };

export type CoverArt = {
  readonly palette: CoverPalette;
  readonly shapes: readonly CoverShape[];
};

/** The cover of a book, made from its title and authors: the same book always looks the same. */
export function coverArt({ title, authors }: Titled): CoverArt {
  const random = seededRandom(digest([title, ...authors].join('\n')));
  return {
    palette: pick(coverPalettes, random.below(coverPalettes.length)),
    shapes: pick(coverMotifs, random.below(coverMotifs.length))(random),
  };
}

function pick<T>(choices: readonly T[], index: number): T {
  const choice = choices[index];
  if (choice === undefined) throw new RangeError(`No choice ${index} of ${choices.length}`);
  return choice;
}
