import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRepository } from '../repository.ts';
import { CommandError } from '../terminal/command-error.ts';

/**
 * Runs a built program in this process, with the environment as it is: signals and output are its
 * own, as in a container.
 *
 * @param file relative to the repository
 * @throws {CommandError} when it is not built
 */
export async function runBuilt(file: string): Promise<void> {
  if (!existsSync(inRepository(file))) {
    throw new CommandError(`${file} is not there. Build it first: npm run build`);
  }
  await import(pathToFileURL(inRepository(file)).href);
}
