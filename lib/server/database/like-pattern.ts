import 'server-only';

/** The character that {@link likeLiteral} escapes with: name it in the query's `escape`. */
export const likeEscape = '\\';

/** A LIKE pattern for "contains `text`". */
export function containsPattern(text: string): string {
  return `%${likeLiteral(text)}%`;
}

/** `text` within a LIKE pattern, its wildcards escaped; `[` too, which SQL Server reads as a set of characters. */
export function likeLiteral(text: string): string {
  return text.replace(/[\\%_[]/g, (character) => likeEscape + character);
}
