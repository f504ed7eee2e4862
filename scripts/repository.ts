import { fileURLToPath } from 'node:url';

/** The repository's folder, ending in a separator. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/** @returns the absolute path of a file given relative to the repository, with `/`. */
export function inRepository(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
