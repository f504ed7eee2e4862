import 'server-only';

/** Letters that Unicode does not take apart, as people type them who have another keyboard. */
const spelt: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  œ: 'oe',
  ß: 'ss',
  ŧ: 't',
};

const speltLetters = new RegExp(`[${Object.keys(spelt).join('')}]`, 'g');

/**
 * `text` as search and order compare it: without case and accents, one space between words.
 * `Čapek’s  "ROBOTS"` → `capek’s "robots"`; `Løvenskov` → `lovenskov`.
 */
export function foldText(text: string): string {
  return (ascii.test(text) ? text.toLowerCase() : foldLetters(text)).replace(/\s+/g, ' ').trim();
}

const ascii = /^[ -~]*$/;

function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(speltLetters, (letter) => spelt[letter] ?? letter);
}
