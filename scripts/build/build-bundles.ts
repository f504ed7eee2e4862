import { stop } from 'esbuild';
import { bundle } from './bundle.ts';
import { requireProductOnly } from './bundle-boundary.ts';
import { bundles } from './bundles.ts';

/** Bundles the programs, and refuses a host that contains anything made for development. */
export async function buildBundles(): Promise<void> {
  await Promise.all(
    bundles.map(async ({ entry, outfile }) => {
      const metafile = await bundle(entry, outfile);
      if (entry.startsWith('hosts/')) requireProductOnly(entry, Object.keys(metafile.inputs));
    }),
  );
  await stop(); // else esbuild's own process stays as long as this one
}
