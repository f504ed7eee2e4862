import 'server-only';
import { foldText } from '../fold-text.ts';
import { beginningOf } from './beginning-of.ts';
import { wordsOf } from './words-of.ts';

const longestKey = 300;

/**
 * Articles that a title's place on the shelf does not count, folded, by ISO 639-1 code: those that
 * cataloguers skip. https://www.loc.gov/marc/bibliographic/bdapndxf.html
 */
const articles: Readonly<Record<string, readonly string[]>> = {
  da: ['den', 'det', 'de', 'en', 'et'],
  de: ['das', 'der', 'die', 'ein', 'eine'],
  en: ['a', 'an', 'the'],
  es: ['el', 'la', 'las', 'lo', 'los', 'un', 'una'],
  fr: ['la', 'le', 'les', 'un', 'une'],
  it: ['gli', 'i', 'il', 'la', 'le', 'lo', 'un', 'una', 'uno'],
  nb: ['de', 'den', 'det', 'en', 'ei', 'et'],
  nl: ['de', 'een', 'het'],
  nn: ['dei', 'den', 'det', 'ein', 'ei', 'eit'],
  no: ['de', 'den', 'det', 'en', 'ei', 'et'],
  pt: ['a', 'as', 'o', 'os', 'um', 'uma'],
  sv: ['de', 'den', 'det', 'en', 'ett'],
};

/** `L’Étranger` and `Gl’Inganni`: the apostrophe ends the article. */
const elided: Readonly<Record<string, RegExp>> = {
  fr: /^l['’ʼ]\s*(?=\S)/,
  it: /^(gl|l|un)['’ʼ]\s*(?=\S)/,
};

/** A title whose language nobody gave: the one article that is hardly a word elsewhere. */
const articlesOfUnknown = ['the'];

/**
 * What a title is sorted by: its words, folded, without the article at its beginning. `The Salt Road`
 * in English → `salt road`; `Die Hard` in English → `die hard`.
 *
 * @param language BCP 47 tag
 */
export function sortTitle(title: string, language: string | null): string {
  const code = language?.split('-')[0]?.toLowerCase() ?? '';
  const bare = foldText(title).replace(elided[code] ?? /(?!)/, '');
  const words = wordsOf(bare);
  const skipped = language === null ? articlesOfUnknown : (articles[code] ?? []);
  if (words.length > 1 && skipped.includes(words[0] ?? '')) words.shift();
  return beginningOf(words.join(' ') || foldText(title), longestKey);
}

const anyArticle = new Set(Object.values(articles).flat());

/** The beginning of a sort title that someone means who types `words`, in whatever language. */
export function typedTitle(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  return (rest.length > 0 && anyArticle.has(first) ? rest : words).join(' ');
}

/** Every sort title that a book called `title` can have, whatever its language: three at most. */
export function possibleSortTitles(title: string): string[] {
  const plain = sortTitle(title, 'und');
  const elidedOnes = Object.keys(elided).map((code) => sortTitle(title, code));
  return [...new Set([plain, typedTitle(plain.split(' ')), ...elidedOnes])].slice(0, 3);
}

/** What a book is sorted by among authors: the last name of the first, then the first names. */
export function sortAuthor(authors: readonly string[]): string {
  const [first = ''] = authors;
  const comma = first.includes(',');
  const words = foldText(first).split(' ');
  const last = words.pop() ?? '';
  const inOrder = comma ? foldText(first) : [last, ...words].join(' ');
  return beginningOf(wordsOf(inOrder).join(' ') || foldText(first), longestKey);
}
