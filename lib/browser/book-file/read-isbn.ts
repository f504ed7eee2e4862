const nothing = /^(?:[-?0]+|n\/?a|keine?|none|sans)$/i;

/** Several ISBNs in a cell; the comma of `9,78031E+12` parts none. */
const between = /[;|\n]|\s\/\s|,(?=\s|97[89]\d{10}|\d{9}[\dX](?!\d))/i;

/** Brackets around all of it, as LibraryThing writes them: `[0441013597]`. */
const bracketed = /^\[([^[\]]*)\]$/;

const withAllDigits = /^(?:97[89]\d{10}|\d{9}[\dX])$/i;

/**
 * An ISBN as a list writes it: `ISBN 978-0-306-40615-7 (pbk.)`, `9780306406157.0`. Of several, in one
 * cell or in two columns, the first that has all of its digits: a spreadsheet may have shortened the
 * other. Whether it is one the server decides, by the rules of adding a book.
 */
export function readIsbn(cells: readonly string[]): string | null {
  const written = cells
    .flatMap((cell) => cell.trim().replace(bracketed, '$1').split(between))
    .map(tidied)
    .filter((text) => text !== '' && !nothing.test(text));
  const whole = written.find((text) => withAllDigits.test(text.replace(/[\s-]/g, '')));
  return whole ?? written[0] ?? null;
}

/** Without what stands before and after it, marks that nobody sees, and the digits of other scripts. */
function tidied(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^["'=]+|["']+$/g, '')
    .replace(/^isbn(?:-?1[03])?\s*:?\s*/i, '')
    .replace(/\s*[([].*$/, '')
    .replace(/\s+:\s.*$/, '')
    .replace(/[.,]0*$/, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .trim();
}
