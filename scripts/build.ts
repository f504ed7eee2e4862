import { buildAll } from './build/build-all.ts';
import { runCommand } from './process/run-command.ts';

await runCommand(buildAll);
