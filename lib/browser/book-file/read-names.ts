import { splitNames } from '@/lib/contract/book-file.ts';

/**
 * How names stand in a cell. `exact`: as this app exports them, `Frank Herbert; Kevin J. Anderson`.
 * `inverted`: `Herbert, Frank; Anderson, Kevin J.`. `listed`: `Frank Herbert, Kevin J. Anderson`.
 */
export type NameOrder = 'exact' | 'inverted' | 'listed';

const between = /\s*(?:[;|\n]|\s\/\s|\s[&+]\s|\s(?:and|und|et|y|en)\s)\s*/i;
const betweenListed = /\s*(?:[;|\n,]|\s\/\s|\s[&+]\s|\s(?:and|und|et|y|en)\s)\s*/i;

/** `(Hrsg.)`, `[Verf.]`: what somebody did for the book is no part of the name. */
const role = /\s*[([][^)\]]*[)\]]\s*$/;

/** Library catalogues add dates of life: `Herbert, Frank, 1920-1986`. */
const dates = /,?\s*\b\d{4}\s*[-–]\s*(?:\d{4})?\.?\s*$/;
const suffix = /^(?:jr|sr|i{2,3}|iv)\.?$/i;
const nothing = /^(?:-+|\?+|n\/?a|k\.? ?a\.?|unknown|unbekannt|inconnu)$/i;

/** The names in a cell, in reading order: `Frank Herbert`. */
export function readNames(cell: string, order: NameOrder): string[] {
  if (order === 'exact') return splitNames(cell);
  return cell
    .split(order === 'listed' ? betweenListed : between)
    .map((name) => name.replace(role, '').replace(dates, '').trim())
    .filter((name) => name !== '' && !nothing.test(name))
    .map((name) => (order === 'inverted' ? turnedRound(name) : name));
}

/** `Herbert, Frank` → `Frank Herbert`; `King, Martin Luther, Jr.` → `Martin Luther King, Jr.` */
function turnedRound(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim());
  const ending = more.filter(Boolean).join(', ');
  if (suffix.test(first)) return `${last}, ${first}`;
  const turned = [first, last].filter(Boolean).join(' ');
  return ending === '' ? turned : `${turned}, ${ending}`;
}

/** Subjects, tags and the like, each once. */
export function readList(cell: string): string[] {
  const parts = cell.split(/[;|\n,]|\s\/\s|\s--\s/).map((part) => part.trim());
  return [...new Set(parts)].filter((part) => part !== '' && !nothing.test(part));
}
