import { execFile } from 'node:child_process';

export type AzAnswer = { readonly json: unknown } | { readonly why: string };

/** Signing in again in the background takes its time (milliseconds). */
const patience = 60_000;

/** Asks Azure's command line, as whoever is signed in there. @returns its JSON, or why there is none */
export function runAz(...args: readonly string[]): Promise<AzAnswer> {
  const all = [...args, '--output', 'json', '--only-show-errors'];
  return new Promise((resolve) => {
    execFile(
      'az',
      all,
      { timeout: patience, maxBuffer: 32 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null) return resolve({ json: JSON.parse(stdout) });
        const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
        resolve({ why: isMissing ? 'az is not installed' : firstLine(stderr) });
      },
    );
  });
}

function firstLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')[0]
      ?.replace(/^ERROR: /, '') || 'az failed'
  );
}
