import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from '../process/run-node.ts';
import { CommandError } from '../terminal/command-error.ts';
import { step } from '../terminal/step.ts';

/** What the tests of infra's scripts need beside Node; Debian's packages have the same names. */
const programs = ['bash', 'curl', 'git', 'jq', 'shellcheck', 'zip'];

/**
 * Finds the programs that the tests of the deployment scripts run, or installs Debian's packages.
 *
 * @throws {CommandError} that says what to install
 */
export async function ensurePrograms(): Promise<void> {
  if (missing().length > 0) await installDebians(missing());
  const left = missing();
  if (left.length === 0) return;
  throw new CommandError(
    `The tests of the deployment scripts need ${left.join(', ')}, which this machine does not have. ` +
      'Install the packages of these names, with your system’s package manager.',
  );
}

function missing(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return programs.filter((name) => !folders.some((folder) => existsSync(join(folder, name))));
}

async function installDebians(packages: readonly string[]): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(`Install Debian's ${packages.join(', ')}`, async () => {
    await runProgram('apt-get', ['update'], { env });
    await runProgram('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
  });
}
