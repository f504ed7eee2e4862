import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';

/**
 * How to start the npm that belongs to this Node: its own JavaScript file where that can be found
 * (no shell in between, the same on Windows), else whatever `npm` the PATH has.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(env = process.env) {
  const cli = [env.npm_execpath, besideNode(), ...onPath(env.PATH ?? '')].find(isNpmCli);
  if (cli !== undefined) return { command: process.execPath, args: [cli], shell: false };
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

/** @param {string | undefined} path @returns {path is string} */
function isNpmCli(path) {
  return path !== undefined && basename(path) === 'npm-cli.js' && existsSync(path);
}

function besideNode() {
  const folder = dirname(process.execPath);
  const modules = process.platform === 'win32' ? folder : join(folder, '..', 'lib');
  return join(modules, 'node_modules', 'npm', 'bin', 'npm-cli.js');
}

/** @param {string} path the PATH variable */
function onPath(path) {
  const found = path
    .split(delimiter)
    .map((folder) => join(folder, 'npm'))
    .find((file) => existsSync(file));
  return found === undefined ? [] : [realpathSync(found)];
}
