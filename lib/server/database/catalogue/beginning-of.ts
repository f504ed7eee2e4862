import 'server-only';

const endsInHalf = /[\ud800-\udbff]$/;

/**
 * The first `longest` code units of a key, one less where they would end in half a character: that is
 * no text, and a database gives back another. Without a space at the end.
 */
export function beginningOf(key: string, longest: number): string {
  if (key.length <= longest) return key.trimEnd();
  return key.slice(0, longest).replace(endsInHalf, '').trimEnd();
}
