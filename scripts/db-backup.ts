import { buildBundlesWhenStale } from './build/build-all.ts';
import { backupFile } from './build/bundles.ts';
import { runBuilt } from './process/run-built.ts';
import { runCommand } from './process/run-command.ts';

await runCommand(async () => {
  await buildBundlesWhenStale();
  await runBuilt(backupFile);
});
