import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { inRepository } from '../repository.ts';

const notBuilt = /\.test\.tsx?$|(^|\/)\./;

/**
 * One digest over the names and contents of files, so that a build is repeated when, and only when,
 * something it reads has changed; times of change are worthless after a checkout.
 *
 * @param paths files and folders relative to the repository; absent ones count as absent
 * @param settings anything else that changes the result
 */
export function hashInputs(
  paths: readonly string[],
  settings: Readonly<Record<string, string | undefined>> = {},
): string {
  const hash = createHash('sha256').update(JSON.stringify(Object.entries(settings).sort()));
  for (const file of paths.flatMap(listFiles).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(inRepository(file)));
  }
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  const found = statSync(inRepository(path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  return readdirSync(inRepository(path))
    .map((name) => `${path}/${name}`)
    .filter((inner) => !notBuilt.test(inner))
    .flatMap(listFiles);
}
