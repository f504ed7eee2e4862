import { startProcess } from './child-process.ts';

/** @throws {Error} with what the program printed, when it fails */
export async function runToEnd(
  args: readonly string[],
  env: Record<string, string>,
): Promise<void> {
  const one = startProcess(args, env);
  if ((await one.ended) !== 0) throw new Error(`${args.join(' ')} failed\n${one.output()}`);
}
