import { stop } from 'esbuild';
import { bundle } from './bundle.ts';
import { requireProductOnly } from './bundle-boundary.ts';
import { bundleFunctions } from './bundle-functions.ts';
import { bundles } from './bundles.ts';

const functionsEntry = 'hosts/functions/main.ts';

/** Bundles the programs, and refuses a host that contains anything made for development. */
export async function buildBundles(): Promise<void> {
  await Promise.all([
    ...bundles.map(async ({ entry, outfile }) => {
      const metafile = await bundle(entry, outfile);
      if (entry.startsWith('hosts/')) requireProductOnly(entry, Object.keys(metafile.inputs));
    }),
    bundleFunctions(functionsEntry).then(({ inputs }) =>
      requireProductOnly(functionsEntry, Object.keys(inputs)),
    ),
  ]);
  await stop(); // else esbuild's own process stays as long as this one
}
