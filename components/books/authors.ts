const words = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const namedAtMost = 3;

/** The authors as a phrase: `A`, `A and B`, `A, B and C`, and `A, B and 3 others` for more. */
export function authorsPhrase(authors: readonly string[]): string {
  if (authors.length <= namedAtMost) return words.format(authors);
  const others = authors.length - 2;
  return words.format([...authors.slice(0, 2), `${others} others`]);
}
