const earliest = 1450;
const latest = 2100;
const nothing = /^(?:[-?]+|\[?(?:n\.? ?d|s\. ?a|o\. ?j)\.?\]?|n\/a|0)$/i;

/**
 * The year in what a list says: `c1998`, `©2001`, `[1987]`, `12.03.1999`, `1998 (2. Aufl.)`. Null
 * when it says that nobody knows; what holds no year comes back as it is, to be refused by name.
 */
export function readYear(cell: string): number | string | null {
  const text = cell.trim();
  if (text === '' || nothing.test(text)) return null;
  const years = (text.match(/(?<!\d)\d{4}(?!\d)/g) ?? []).map(Number);
  return years.find((year) => year >= earliest && year <= latest) ?? text;
}
