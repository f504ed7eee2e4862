/**
 * The name of an element or attribute without the prefix of its namespace: `x:row` → `row`. Excel
 * writes none, libraries such as the Open XML SDK do.
 */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
