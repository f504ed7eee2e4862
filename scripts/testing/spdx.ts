/** Licences that ask for no more than a notice; CC-BY-4.0 is caniuse-lite's, for its data. */
const permissive = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/**
 * Whether an SPDX expression leaves a permissive choice: of `OR` one side must be permissive, of
 * `AND` both. `AND` binds tighter (SPDX specification 2.3, annex D.4); what cannot be read is not
 * permissive.
 */
export function isPermissive(expression: string): boolean {
  const flat = expression.trim().replace(/^\(([^()]*)\)$/, '$1');
  return flat
    .split(/\s+OR\s+/)
    .some((side) => side.split(/\s+AND\s+/).every((name) => permissive.has(name.trim())));
}
