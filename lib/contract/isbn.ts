/** What is said of an ISBN that {@link normaliseIsbn} does not take. */
export const wrongIsbn = 'is not an ISBN: a digit is wrong or missing';

const tenDigits = /^\d{9}[\dX]$/;
const thirteenDigits = /^97[89]\d{10}$/;

/**
 * An ISBN-10 or ISBN-13, hyphens and spaces allowed, as thirteen digits; null when it is neither or
 * its check digit is wrong. International Standard Book Number, ISO 2108.
 */
export function normaliseIsbn(text: string): string | null {
  const compact = text.replace(/[\s-]/g, '').toUpperCase();
  if (thirteenDigits.test(compact))
    return isbn13CheckDigit(compact) === compact[12] ? compact : null;
  if (!tenDigits.test(compact) || isbn10CheckDigit(compact) !== compact[9]) return null;
  const body = `978${compact.slice(0, 9)}`;
  return body + isbn13CheckDigit(body);
}

/** Weights 1 and 3 in turn over the first twelve digits, modulo 10. */
export function isbn13CheckDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < 12; index += 1) sum += Number(digits[index]) * (index % 2 ? 3 : 1);
  return String((10 - (sum % 10)) % 10);
}

/** Weights 10 to 2 over the first nine digits, modulo 11; ten is written X. */
function isbn10CheckDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < 9; index += 1) sum += Number(digits[index]) * (10 - index);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? 'X' : String(digit);
}

/** Whether a field may be sent: it is empty, or an ISBN. */
export function mayBeIsbn(text: string | null): boolean {
  return text === null || normaliseIsbn(text) !== null;
}
