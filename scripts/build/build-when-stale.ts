import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inRepository } from '../repository.ts';
import { step } from '../terminal/step.ts';

type StaleStep = {
  readonly title: string;
  /** A short name for the stamp file. */
  readonly name: string;
  /** Digest of everything the work reads. */
  readonly inputs: string;
  /** Files that must be there afterwards, relative to the repository. */
  readonly outputs: readonly string[];
  readonly work: () => Promise<void>;
};

/** Does the work unless its outputs are there and were made from these very inputs. */
export async function buildWhenStale(wanted: StaleStep): Promise<void> {
  if (isFresh(wanted)) return;
  const stamp = stampFile(wanted.name);
  rmSync(stamp, { force: true });
  await step(wanted.title, wanted.work);
  mkdirSync(inRepository('dist/stamps'), { recursive: true });
  writeFileSync(stamp, wanted.inputs);
}

export function isFresh({ name, inputs, outputs }: Omit<StaleStep, 'title' | 'work'>): boolean {
  const stamp = stampFile(name);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== inputs) return false;
  return outputs.every((output) => existsSync(inRepository(output)));
}

function stampFile(name: string): string {
  return inRepository(`dist/stamps/${name}`);
}
