import { rmSync } from 'node:fs';
import { filesBelow } from './files-below.ts';

/**
 * Takes out what the bundler leaves beside the pages and no page asks for: the TypeScript source of a
 * worker, which it takes for a file with an address because of `new URL`, and source maps.
 *
 * @returns the files that were removed
 */
export function removeSources(exported: string): string[] {
  const sources = filesBelow(exported).filter((file) => /\.(ts|tsx|map)$/.test(file));
  for (const file of sources) rmSync(file);
  return sources;
}
