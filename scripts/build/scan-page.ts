import type { PageElement } from './page-element.ts';

/** Elements whose content is not read as markup (HTML standard, section 13.2.6.2 and 13.2.6.4). */
const rawText = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'xmp', 'noembed']);

const startTag = /<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/iy;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/**
 * Lists the elements of a page in order. It reads what Next writes and nothing stranger: whatever a
 * browser might read in another way is an error, never a guess, because a script that the scanner
 * overlooks is one that the content policy blocks.
 *
 * @throws {Error} for markup outside the plain subset
 */
export function scanPage(html: string): PageElement[] {
  const elements: PageElement[] = [];
  let position = html.indexOf('<');
  while (position !== -1) {
    const element = html.startsWith('<!', position) ? undefined : elementAt(html, position);
    if (element !== undefined) elements.push(element);
    position = html.indexOf('<', element?.end ?? endOfOther(html, position));
  }
  return elements;
}

/** @returns undefined for an end tag */
function elementAt(html: string, start: number): PageElement | undefined {
  if (html[start + 1] === '/') return undefined;
  startTag.lastIndex = start;
  const match = startTag.exec(html);
  if (match === null) throw oddity(html, start, 'a "<" that begins no tag');
  const name = (match[1] ?? '').toLowerCase();
  const attributes = readAttributes(match[2] ?? '');
  if (!rawText.has(name)) return { name, attributes, start, end: startTag.lastIndex, text: '' };
  return { name, attributes, start, ...rawContent(html, name, startTag.lastIndex) };
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return attributes;
}

function rawContent(html: string, name: string, from: number): { text: string; end: number } {
  const endTag = new RegExp(`</${name}\\s*>`, 'ig');
  endTag.lastIndex = from;
  const match = endTag.exec(html);
  if (match === null) throw oddity(html, from, `a ${name} element without an end`);
  const text = html.slice(from, match.index);
  // "<!--" puts a browser into the escaped states, in which "</script>" may not end the script.
  if (text.includes('<!--') || new RegExp(`</${name}`, 'i').test(text)) {
    throw oddity(html, from, `a ${name} element whose end is in doubt`);
  }
  return { text, end: endTag.lastIndex };
}

/** The end of a comment, a document type or an end tag. */
function endOfOther(html: string, start: number): number {
  const comment = html.startsWith('<!--', start);
  if (comment && /^-?>/.test(html.slice(start + 4, start + 6))) {
    throw oddity(html, start, 'a comment that ends where it begins');
  }
  if (!comment && !/^<(!doctype|\/[a-z])/i.test(html.slice(start, start + 9))) {
    throw oddity(html, start, 'a declaration');
  }
  const close = comment ? '-->' : '>';
  const end = html.indexOf(close, start + (comment ? 4 : 1));
  if (end === -1) throw oddity(html, start, 'markup without an end');
  return end + close.length;
}

function oddity(html: string, position: number, what: string): Error {
  return new Error(`The page has ${what}: ${html.slice(position, position + 60)}`);
}
