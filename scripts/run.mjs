// The first thing every command does, on whatever Node (20 or newer) the machine has: find a Node
// that runs TypeScript, install what the lock file names, then run scripts/<command>.ts in it.
import { fileURLToPath } from 'node:url';
import { fetchNode } from './bootstrap/fetch-node.mjs';
import { installDependencies } from './bootstrap/install-dependencies.mjs';
import { needsDependencies } from './bootstrap/needs-dependencies.mjs';
import { runsTypeScript } from './bootstrap/node-version.mjs';
import { putFirstOnPath, runInNode } from './bootstrap/run-in-node.mjs';

const [command = 'start', ...args] = process.argv.slice(2);
const script = new URL(`./${command}.ts`, import.meta.url);

try {
  if (needsDependencies(command, args)) installDependencies();
  if (runsTypeScript(process.version)) {
    putFirstOnPath(process.execPath);
    process.argv.splice(1, 2, fileURLToPath(script));
    await import(script.href);
  } else {
    process.exitCode = await runInNode(fetchNode(), [fileURLToPath(script), ...args]);
  }
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
}
