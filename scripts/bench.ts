import { buildAll } from './build/build-all.ts';
import { benchFile, buildBench } from './build/build-bench.ts';
import { runCommand } from './process/run-command.ts';
import { runNode } from './process/run-node.ts';
import { inRepository } from './repository.ts';

await runCommand(async () => {
  await buildAll();
  await buildBench();
  const args = [inRepository(benchFile), ...process.argv.slice(2)];
  const { code } = await runNode(args, { output: 'show' });
  process.exitCode = code;
});
