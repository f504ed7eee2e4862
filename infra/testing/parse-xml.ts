export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
};

const token = /<!--(?:(?!--)[\s\S])*-->|<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const strayAmpersand = /&(?!(?:amp|lt|gt|quot|apos);)/;

/**
 * As much of XML 1.0 as a policy needs: elements, attributes, text, comments, the five entities.
 *
 * @throws {Error} with the place, for anything that is not well-formed
 */
export function parseXml(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const piece of pieces(source)) take(piece, open);
  const [only, ...others] = root.children;
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  if (only === undefined || others.length > 0) throw new Error('there is not one root');
  return only;
}

function* pieces(source: string): Generator<RegExpExecArray> {
  let at = 0;
  while (at < source.length) {
    token.lastIndex = at;
    const piece = token.exec(source);
    if (piece === null) throw new Error(`not well-formed: ${source.slice(at, at + 60)}`);
    at = token.lastIndex;
    yield piece;
  }
}

/** Adds a tag or a text to the element that is open. */
function take(piece: RegExpExecArray, open: Element[]): void {
  const [whole, slash, name, attributes = '', closed, text = ''] = piece;
  if (strayAmpersand.test(attributes + text)) throw new Error(`stray & in ${whole}`);
  const parent = open.at(-1);
  if (parent !== undefined) parent.text += decode(text);
  if (name === undefined) return;
  if (slash === '/') {
    close(open, name);
    return;
  }
  const element = { name, attributes: readAttributes(attributes), children: [], text: '' };
  parent?.children.push(element);
  if (closed !== '/') open.push(element);
}

function close(open: Element[], name: string): void {
  const last = open.pop();
  if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}>`);
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, decode(value)] as const,
  );
  const names = new Set(pairs.map(([name]) => name));
  if (names.size < pairs.length) throw new Error(`an attribute twice in ${text}`);
  return Object.fromEntries(pairs);
}

function decode(text: string): string {
  const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
  return text.replace(/&\w+;/g, (entity) => entities[entity as keyof typeof entities] ?? entity);
}

/** Every element of that name below `element`, in document order. */
export function elements(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elements(child, name),
  ]);
}
