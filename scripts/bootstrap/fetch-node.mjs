import { spawnSync } from 'node:child_process';
import { fetchedNode, nodePackage } from './node-version.mjs';
import { npmCommand } from './npm-command.mjs';

/**
 * Fetches Node 24 from the npm registry into npm's own cache; the second time it is already there.
 *
 * @returns {string} the path of its executable
 */
export function fetchNode() {
  const name = `${nodePackage(process.platform, process.arch)}@${fetchedNode}`;
  console.log(
    `Node ${process.version} is too old here: going on with Node ${fetchedNode} from npm.`,
  );
  const npm = npmCommand();
  const options = ['exec', '--yes', '--prefer-offline', `--package=${name}`];
  const result = spawnSync(
    npm.command,
    [...npm.args, ...options, '--', 'node', '-p', 'process.execPath'],
    { encoding: 'utf8', shell: npm.shell, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const path = result.stdout?.trim().split('\n').at(-1);
  if (result.status !== 0 || !path) {
    throw new Error(
      `Node ${fetchedNode} could not be fetched (${name}). Install Node ${fetchedNode} from ` +
        'https://nodejs.org or your package manager, then run the command again.',
    );
  }
  return path;
}
