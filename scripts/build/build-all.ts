import { buildBundles } from './build-bundles.ts';
import { buildPages } from './build-pages.ts';
import { buildWhenStale } from './build-when-stale.ts';
import { bundlesFreshness } from './bundles.ts';
import { copyRedirectBridge } from './copy-redirect-bridge.ts';
import { pagesFreshness } from './pages.ts';
import { writeRouteTable } from './route-table.ts';

/** Builds everything that `npm start` and a deployment need and that is not up to date. */
export async function buildAll(): Promise<void> {
  await writeGenerated();
  await buildBundlesWhenStale();
  await buildWhenStale({
    title: 'Build the pages (about half a minute)',
    ...pagesFreshness(),
    work: buildPages,
  });
}

/** Writes the files that are generated or copied into the sources; cheap enough for every start. */
export async function writeGenerated(): Promise<void> {
  await writeRouteTable();
  await copyRedirectBridge();
}

/** Bundles the host, the emulators and the tools when a source of theirs has changed. */
export async function buildBundlesWhenStale(): Promise<void> {
  await buildWhenStale({
    title: 'Bundle the API, the emulators and the tools',
    ...bundlesFreshness(),
    work: buildBundles,
  });
}
