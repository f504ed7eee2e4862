import { buildAll } from './build/build-all.ts';
import { runCommand } from './process/run-command.ts';
import { runNode } from './process/run-node.ts';
import { inRepository } from './repository.ts';

await runCommand(async () => {
  await buildAll();
  const args = [inRepository('bench/main.ts'), ...process.argv.slice(2)];
  const { code } = await runNode(args, { output: 'show' });
  process.exitCode = code;
});
