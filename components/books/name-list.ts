/** What stands between two separators, or a name in double quotes, each one in it doubled. */
const item = /(?<=^|[,;\n])\s*(?:"((?:[^"]|"")*)"\s*|([^,;\n]*))(?=[,;\n]|$)/g;

/** Names as people type them: with commas, semicolons or line breaks between; one that has any of these in quotes. */
export function readNames(text: string): string[] {
  return [...text.matchAll(item)]
    .map(([, quoted, plain = '']) => (quoted?.replaceAll('""', '"') ?? plain).trim())
    .filter(Boolean);
}

/** The text that {@link readNames} reads `names` from. */
export function writeNames(names: readonly string[]): string {
  return names.map(quotedIfNeeded).join(', ');
}

const needsQuotes = /[,;\n]|^"/;

function quotedIfNeeded(name: string): string {
  return needsQuotes.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
