import 'server-only';

/**
 * `text` as search and order compare it: without case and accents, one space between words.
 * `Čapek’s  "ROBOTS"` → `capek’s "robots"`.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
