const named = /<meta name="api-origin" content="[^"]*"\/>/g;

/**
 * Names the API's origin in a page, where lib/browser/api/api-origin.ts reads it: before every
 * script. Replaces the name that the page has; an empty origin leaves none.
 *
 * @param apiOrigin an origin, so that it holds no character that HTML wants escaped
 * @throws {Error} for a page without a head
 */
export function nameApiOrigin(html: string, apiOrigin: string): string {
  const nameless = html.replace(named, '');
  if (apiOrigin === '') return nameless;
  const head = /<head>/i.exec(nameless);
  if (head === null) throw new Error(`The page has no head: ${nameless.slice(0, 60)}`);
  const end = head.index + head[0].length;
  const element = `<meta name="api-origin" content="${apiOrigin}"/>`;
  return nameless.slice(0, end) + element + nameless.slice(end);
}
