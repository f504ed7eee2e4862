import { existsSync, readFileSync } from 'node:fs';
import { missingPackages } from '../bootstrap/missing-packages.mjs';
import { npmCommand } from '../bootstrap/npm-command.mjs';
import { runProgram } from '../process/run-node.ts';
import { inRepository } from '../repository.ts';
import { CommandError } from '../terminal/command-error.ts';
import { step } from '../terminal/step.ts';

const folder = 'e2e/static-web-apps-cli';

/**
 * Installs Static Web Apps' CLI when its folder does not hold exactly what its lock file names. It is
 * apart from the other dependencies because only the tests need its 380 packages.
 *
 * @throws {CommandError} with what npm said
 */
export async function ensureStaticWebAppsCli(): Promise<void> {
  const installed = `${folder}/node_modules/.package-lock.json`;
  const present = existsSync(inRepository(installed)) ? readLock(installed) : { packages: {} };
  if (missingPackages(readLock(`${folder}/package-lock.json`), present).length === 0) return;
  await step("Install Static Web Apps' own CLI", async () => {
    const { command, args } = npmCommand();
    const npm = [...args, 'ci', '--prefix', inRepository(folder), '--loglevel=error'];
    const { code, output } = await runProgram(command, npm);
    if (code !== 0) throw new CommandError(`npm ci failed in ${folder}:\n\n${output}`);
  });
}

function readLock(path: string) {
  return JSON.parse(readFileSync(inRepository(path), 'utf8'));
}
