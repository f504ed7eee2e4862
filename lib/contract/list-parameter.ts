/** What stands between two commas, or a value in double quotes, each one in it doubled. */
const item = /(?<=^|,)\s*(?:"((?:[^"]|"")*)"\s*|([^,]*))(?=,|$)/g;

/**
 * The values of a parameter that takes several, with commas between. One that has a comma itself
 * stands in double quotes, as in a CSV file: `history,"Travel, Asia"`.
 */
export function valuesIn(parameter: string): string[] {
  return [...parameter.matchAll(item)]
    .map(([, quoted, plain = '']) => (quoted?.replaceAll('""', '"') ?? plain).trim())
    .filter((value) => value !== '');
}

/** The parameter that {@link valuesIn} reads `values` from. */
export function parameterOf(values: readonly string[]): string {
  return values.map(quotedIfNeeded).join(',');
}

const needsQuotes = /[",]|^\s|\s$/;

function quotedIfNeeded(value: string): string {
  return needsQuotes.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
