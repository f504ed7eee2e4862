import { hostFile } from './build/bundles.ts';
import { runBuilt } from './process/run-built.ts';
import { runCommand } from './process/run-command.ts';

await runCommand(() => runBuilt(hostFile));
