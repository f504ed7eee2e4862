import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { missingPackages } from './missing-packages.mjs';
import { npmCommand } from './npm-command.mjs';

const root = new URL('../../', import.meta.url);

/** Installs from the lock file when node_modules does not hold exactly what the lock file names. */
export function installDependencies() {
  if (outdatedPackages().length === 0) return;

  console.log('Installing the dependencies that package-lock.json names (a minute, once) …');
  const npm = npmCommand();
  // Development dependencies too, even where NODE_ENV=production leaves them out by default.
  const options = ['ci', '--include=dev', '--loglevel=error'];
  const result = spawnSync(npm.command, [...npm.args, ...options], {
    cwd: root,
    shell: npm.shell,
    stdio: 'inherit',
  });
  if (result.status !== 0) throw new Error('npm ci failed: see above. Is the registry reachable?');
}

/** @returns {string[]} the folders below node_modules that are not as the lock file says */
export function outdatedPackages() {
  const wanted = readLock('package-lock.json');
  if (wanted === null) throw new Error('package-lock.json is missing or is not JSON.');
  return missingPackages(wanted, readLock('node_modules/.package-lock.json') ?? { packages: {} });
}

/**
 * @param {string} path
 * @returns {import('./missing-packages.mjs').Lock | null} null when there is no readable file
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
  } catch {
    return null;
  }
}
