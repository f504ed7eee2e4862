import { bundleContainer } from './build/bundle-container.ts';
import { runCommand } from './process/run-command.ts';

await runCommand(bundleContainer);
