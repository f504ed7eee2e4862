/**
 * Where the API is when it is not where the pages are: an origin without a trailing slash. It stands
 * in the page (scripts/build/name-api-origin.ts) and not in the scripts, which are the same everywhere.
 */
export const apiOrigin = readApiOrigin();

function readApiOrigin(): string {
  if (typeof document === 'undefined') return ''; // while the pages are built
  return document.querySelector<HTMLMetaElement>('meta[name="api-origin"]')?.content ?? '';
}
