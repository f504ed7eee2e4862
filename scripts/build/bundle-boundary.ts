import { CommandError } from '../terminal/command-error.ts';

/** What runs on a company's cloud holds nothing from these folders. */
const developmentOnly = ['emulators/', 'scripts/', 'e2e/', 'bench/'];

/** @throws {CommandError} naming each file that is made for development only */
export function requireProductOnly(entry: string, inputs: readonly string[]): void {
  const found = inputs.filter((input) =>
    developmentOnly.some((folder) => input.startsWith(folder)),
  );
  if (found.length === 0) return;
  throw new CommandError(`${entry} would bring into production:\n  ${found.join('\n  ')}`);
}
