import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { missingPackages } from './missing-packages.mjs';
import { npmCommand } from './npm-command.mjs';
import { unlockedPlatformPackages } from './platform-packages.mjs';

const root = new URL('../../', import.meta.url);

/** Installs from the lock file when node_modules does not hold exactly what the lock file names. */
export function installDependencies() {
  if (outdatedPackages().length > 0) {
    console.log('Installing the dependencies that package-lock.json names (a minute, once) …');
    // Development dependencies too, even where NODE_ENV=production leaves them out by default.
    runNpm(['ci', '--include=dev', '--loglevel=error']);
  }
  const builds = missingBuilds();
  if (builds.length > 0) {
    console.log(`Installing the builds for this system: ${builds.join(', ')} …`);
    runNpm(['install', '--no-save', '--loglevel=error', ...builds]);
  }
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

function missingBuilds() {
  const { platform, arch } = process;
  const musl = platform === 'linux' && !isGlibc();
  return unlockedPlatformPackages(readLock('package-lock.json'), { platform, arch, musl }).filter(
    (build) => !existsSync(new URL(`node_modules/${build.replace(/@[^@]+$/, '')}`, root)),
  );
}

function isGlibc() {
  Object.assign(process.report, { excludeNetwork: true }); // else it looks up host names
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  );
  return report.header.glibcVersionRuntime !== undefined;
}

/** @param {readonly string[]} args */
function runNpm(args) {
  const npm = npmCommand();
  const options = { cwd: root, shell: npm.shell, stdio: /** @type {const} */ ('inherit') };
  const result = spawnSync(npm.command, [...npm.args, ...args], options);
  if (result.status === 0) return;
  throw new Error(`npm ${args[0]} failed: see above. Is the registry reachable?`);
}

/** @param {string} path */
function readLock(path) {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}
