import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { missingPackages } from './missing-packages.mjs';
import { npmCommand } from './npm-command.mjs';

const root = new URL('../../', import.meta.url);

/** Installs from the lock file when node_modules does not hold exactly what the lock file names. */
export function installDependencies() {
  if (outdatedPackages().length === 0) return;

  console.log('Installing the dependencies that package-lock.json names (a minute, once) …');
  const npm = npmCommand();
  // Development dependencies too, even where NODE_ENV=production leaves them out by default.
  const args = [...npm.args, 'ci', '--include=dev', '--loglevel=error'];
  const result = spawnSync(npm.command, args, { cwd: root, shell: npm.shell, stdio: 'inherit' });
  if (result.status !== 0) throw new Error('npm ci failed: see above. Is the registry reachable?');
}

/** @returns {string[]} the folders below node_modules that are not as the lock file says */
export function outdatedPackages() {
  return missingPackages(
    readLock('package-lock.json'),
    existsSync(new URL('node_modules/.package-lock.json', root))
      ? readLock('node_modules/.package-lock.json')
      : { packages: {} },
  );
}

/** @param {string} path */
function readLock(path) {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}
