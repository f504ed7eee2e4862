const figures = new Intl.NumberFormat('en-GB');

type Count = { readonly exact: boolean; readonly count: number };

/** `412 books`, `1 book`, or `at least 2,000 books` for what was not counted to its end. */
export function booksPhrase({ exact, count }: Count): string {
  const books = `${figures.format(count)} ${count === 1 ? 'book' : 'books'}`;
  return exact ? books : `at least ${books}`;
}

/** `412`, or `412+` for what was not counted to its end. */
export function countFigure({ exact, count }: Count): string {
  return figures.format(count) + (exact ? '' : '+');
}
