import { CommandError } from '../terminal/command-error.ts';

/** What runs on a company's cloud holds nothing from these folders. */
const developmentOnly = ['emulators/', 'scripts/', 'e2e/', 'bench/'];

/** @returns the inputs that must not be in a product bundle */
export function developmentInputs(inputs: readonly string[]): string[] {
  return inputs.filter((input) => developmentOnly.some((folder) => input.startsWith(folder)));
}

/** @throws {CommandError} naming each file that is made for development only */
export function requireProductOnly(entry: string, inputs: readonly string[]): void {
  const found = developmentInputs(inputs);
  if (found.length === 0) return;
  throw new CommandError(`${entry} would bring into production:\n  ${found.join('\n  ')}`);
}
