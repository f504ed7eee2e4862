import { runNode } from '../process/run-node.ts';
import { type Outcome, oneFailed, onePassed } from './outcome.ts';

/** Runs programs one after the other until one fails; what that one printed is shown. */
export async function check(...programs: readonly (readonly string[])[]): Promise<Outcome> {
  for (const args of programs) {
    const { code, output } = await runNode(args);
    if (code === 0) continue;
    console.log(output.trimEnd());
    return oneFailed('see above');
  }
  return onePassed;
}
