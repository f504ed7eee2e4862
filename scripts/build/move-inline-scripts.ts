import { createHash } from 'node:crypto';
import { isMovable } from './inline-script.ts';
import type { PageElement } from './page-element.ts';
import { scanPage } from './scan-page.ts';

/** A run of inline scripts with nothing between them but white space. */
type Run = { readonly scripts: PageElement[]; readonly start: number; end: number };

export type MovedScripts = {
  readonly html: string;
  /** File name → content. The name is a digest of the content, so it may be cached for ever. */
  readonly files: ReadonlyMap<string, string>;
};

/**
 * Moves every run of inline scripts of a page into one file and puts a script element without
 * `async` in its place: it runs at the same point of parsing and in the same order as before.
 *
 * @param folder the URL path of the files, such as `/_next/static/inline`
 */
export function moveInlineScripts(html: string, folder: string): MovedScripts {
  const files = new Map<string, string>();
  let moved = '';
  let position = 0;
  for (const run of findRuns(html)) {
    const code = run.scripts.map(({ text }) => text).join('\n;\n');
    const file = `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.js`;
    files.set(file, code);
    moved += html.slice(position, run.start);
    moved += `<script${idOf(run)} src="${folder}/${file}"></script>`;
    position = run.end;
  }
  return { html: moved + html.slice(position), files };
}

function findRuns(html: string): Run[] {
  const runs: Run[] = [];
  for (const script of scanPage(html).filter(isMovable)) {
    const last = runs.at(-1);
    if (last !== undefined && !script.attributes.has('id') && adjoin(html, last, script)) {
      last.scripts.push(script);
      last.end = script.end;
    } else {
      runs.push({ scripts: [script], start: script.start, end: script.end });
    }
  }
  return runs;
}

function adjoin(html: string, run: Run, next: PageElement): boolean {
  return html.slice(run.end, next.start).trim() === '';
}

/** React finds some of its scripts by id, so the element that replaces one keeps it. */
function idOf(run: Run): string {
  const id = run.scripts[0]?.attributes.get('id');
  return id === undefined ? '' : ` id="${id}"`;
}
