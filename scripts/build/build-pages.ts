import { renameSync, rmSync } from 'node:fs';
import { packageBin } from '../process/package-bin.ts';
import { runNode } from '../process/run-node.ts';
import { inRepository } from '../repository.ts';
import { CommandError } from '../terminal/command-error.ts';
import { carryPolicy } from './carry-policy.ts';
import { externalizeInlineScripts } from './externalize-inline-scripts.ts';
import { fitSite } from './fit-site.ts';
import { precompress } from './precompress.ts';
import { removeSources } from './remove-sources.ts';
import { requireProductPages } from './require-product-pages.ts';
import { requireStrictPages } from './require-strict-pages.ts';
import { sitePlaces } from './site-places.ts';

/** Where `next build` puts the export, and where it is at the end. */
const out = inRepository('out');
/** Where it is made fit meanwhile, so that a half-made out/ is never served. */
const staging = inRepository('.next/finishing');

/** Exports the pages and makes them fit for a policy that allows no inline script. */
export async function buildPages(): Promise<void> {
  const places = sitePlaces(process.env);
  for (const left of [out, staging]) rmSync(left, { recursive: true, force: true });
  const { code, output } = await runNode([packageBin('next'), 'build'], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (code !== 0) throw new CommandError(`next build failed:\n\n${output}`);
  renameSync(out, staging);
  removeSources(staging);
  externalizeInlineScripts(staging);
  carryPolicy(staging);
  requireStrictPages(staging);
  requireProductPages(staging);
  fitSite(staging, places);
  await precompress(staging);
  renameSync(staging, out);
}
