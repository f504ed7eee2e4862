import { migrateFile, seedFile } from '../build/bundles.ts';
import { runNode } from '../process/run-node.ts';
import { inRepository } from '../repository.ts';
import { CommandError } from '../terminal/command-error.ts';

/** Brings the schema up to date and adds the sample books that are not there yet. */
export async function prepareDatabase(env: NodeJS.ProcessEnv): Promise<void> {
  await runToEnd(migrateFile, env);
  await runToEnd(seedFile, env);
}

async function runToEnd(file: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { code, output } = await runNode([inRepository(file)], { env });
  if (code !== 0) throw new CommandError(`${file} failed with code ${code}:\n${output}`);
}
