import { CommandError } from '../terminal/command-error.ts';

/** What shells report for a program that Ctrl-C ended: 128 + SIGINT. */
const interruptedCode = 130;

/** Runs a command and turns how it ends into words and an exit code. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') {
      process.exitCode = interruptedCode;
      return;
    }
    console.error(error instanceof CommandError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
