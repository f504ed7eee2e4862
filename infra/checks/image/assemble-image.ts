import { cpSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inRepository } from '@/scripts/repository.ts';
import { copiesFromBuild, readDockerfile } from './dockerfile.ts';

/** The stages of our Dockerfile. */
export function ourDockerfile() {
  return readDockerfile(readFileSync(inRepository('Dockerfile'), 'utf8'));
}

/** Puts into `folder` what the Dockerfile's last stage copies, from what is built here. */
export function assembleImage(folder: string): void {
  const last = ourDockerfile().at(-1);
  if (last === undefined) throw new Error('The Dockerfile has no stage.');
  for (const { source, target } of copiesFromBuild(last)) {
    // As Docker does: a folder's content, or a file into the folder.
    const to = source.endsWith('/') ? target : join(target, basename(source));
    cpSync(inRepository(source), join(folder, to), { recursive: true });
  }
}
