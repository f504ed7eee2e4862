import 'server-only';
import { foldText } from '../fold-text.ts';

/** Longer words are cut: nobody types them, and a key of SQL Server is at most 1,700 bytes. */
export const longestWord = 60;

/** Letters and digits, with the signs of C++ and C# at its end. */
const word = /[\p{L}\p{N}\p{M}]+[+#]*/gu;

/**
 * Scripts that put no space between words (Thai, Lao, Burmese, Khmer, kana, Han) are taken letter by
 * letter, so that any part of a title can be found. https://www.unicode.org/charts/
 */
const unspaced =
  /([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]\p{M}*)/u;

const ascii = /^[ -~]*$/;

/** An apostrophe is no end of a word: `Beekeeper’s` is found by `beekeepers`. */
const apostrophes = /['’ʼ`]/g;

/** What is left of a run that was taken apart: `+` alone is no word. */
const hasLetter = (part: string) => /[\p{L}\p{N}]/u.test(part);

/**
 * The folded words of `text` in their order: what search compares. `The Beekeeper’s C++ (2nd ed.)` →
 * `the`, `beekeepers`, `c++`, `2nd`, `ed`.
 */
export function wordsOf(text: string): string[] {
  const runs = foldText(text).replace(apostrophes, '').match(word) ?? [];
  return runs
    .flatMap((run) => (ascii.test(run) ? run : run.split(unspaced).filter(hasLetter)))
    .map(cut);
}

/** What English leaves behind an apostrophe is no word of its own. */
const contractions: ReadonlySet<string> = new Set(['ll', 're', 've']);

const behindApostrophe = /(?<=[\p{L}\p{N}\p{M}])['’ʼ`]([\p{L}\p{M}]{2,})/gu;

/**
 * The words by which `text` is found: also without what was elided before them. `L’Étranger` →
 * `letranger`, `etranger`.
 */
export function wordsFoundIn(text: string): string[] {
  const words = wordsOf(text);
  const bare = [...foldText(text).matchAll(behindApostrophe)].map(([, word = '']) => word);
  return [...words, ...bare.filter((word) => !contractions.has(word)).flatMap(wordsOf)];
}

/** By characters, not code units: half of one would be no letter. */
function cut(text: string): string {
  return text.length <= longestWord ? text : [...text].slice(0, longestWord).join('');
}
