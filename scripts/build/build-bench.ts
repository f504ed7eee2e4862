import { cpSync, rmSync } from 'node:fs';
import { packageBin } from '../process/package-bin.ts';
import { runNode } from '../process/run-node.ts';
import { inRepository } from '../repository.ts';
import { CommandError } from '../terminal/command-error.ts';
import { buildWhenStale } from './build-when-stale.ts';
import { bundle } from './bundle.ts';
import { hashInputs } from './input-hash.ts';

export const benchFile = 'dist/bench/main.mjs';

/** A copy of what Next needs for the route handlers: in the repository, so that it finds packages. */
const nextFolder = 'dist/bench/next';

const copied = [
  'app/api',
  'lib/contract',
  'lib/policy',
  'lib/server',
  'instrumentation.ts',
  'tsconfig.json',
];

/** Bundles the bench with its host without auth and the stand-in for Functions' host, and builds the route handlers for Next's runtime. */
export async function buildBench(): Promise<void> {
  await Promise.all([
    bundle('bench/main.ts', benchFile),
    bundle('bench/no-auth-host.ts', 'dist/bench/no-auth/main.mjs'),
    bundle('e2e/support/functions-harness/main.ts', 'dist/bench/functions-harness/main.mjs'),
  ]);
  await buildWhenStale({
    title: 'Build the route handlers for Next’s own runtime',
    name: 'bench-next',
    inputs: hashInputs([...copied, 'bench/reference/next', 'package-lock.json']),
    outputs: [`${nextFolder}/.next/BUILD_ID`],
    work: buildRouteHandlers,
  });
}

/** In a copy, because Next writes into tsconfig.json and would add the proxy of development. */
async function buildRouteHandlers(): Promise<void> {
  rmSync(inRepository(nextFolder), { recursive: true, force: true });
  for (const path of copied) {
    cpSync(inRepository(path), inRepository(`${nextFolder}/${path}`), { recursive: true });
  }
  cpSync(inRepository('bench/reference/next'), inRepository(nextFolder), { recursive: true });
  const { code, output } = await runNode(
    [packageBin('next'), 'build', '--webpack', inRepository(nextFolder)],
    {
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    },
  );
  if (code !== 0) throw new CommandError(`next build failed:\n\n${output}`);
}
