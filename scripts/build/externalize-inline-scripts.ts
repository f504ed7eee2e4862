import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';
import { moveInlineScripts } from './move-inline-scripts.ts';

const folder = '_next/static/inline';

/** Moves the inline scripts of every exported page into files below `_next/static/inline`. */
export function externalizeInlineScripts(exported: string): void {
  mkdirSync(join(exported, folder), { recursive: true });
  for (const page of filesBelow(exported).filter((file) => file.endsWith('.html'))) {
    const { html, files } = moveInlineScripts(readFileSync(page, 'utf8'), `/${folder}`);
    for (const [name, code] of files) writeFileSync(join(exported, folder, name), code);
    writeFileSync(page, html);
  }
}
