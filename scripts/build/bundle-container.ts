import { rmSync } from 'node:fs';
import { stop } from 'esbuild';
import { inRepository } from '../repository.ts';
import { bundle } from './bundle.ts';
import { requireProductOnly } from './bundle-boundary.ts';
import { listPackages } from './list-packages.ts';
import { noSqlite } from './no-sqlite.ts';
import { whenNeeded } from './when-needed.ts';

/** Where the image's programs are put: each in a folder of its name. */
const folder = 'dist/container';
const programs = { host: 'hosts/node/main.ts', migrate: 'hosts/migrate/main.ts' };

/**
 * Bundles what the container image runs: minified, without source maps, native code or node_modules,
 * and beside it the list of packages, for who looks for known weaknesses in the image.
 * Apart from `npm run build`, because nobody but the image needs it.
 *
 * @throws {CommandError} naming each file that is made for development only
 */
export async function bundleContainer(): Promise<void> {
  rmSync(inRepository(folder), { recursive: true, force: true });
  const read: string[] = [];
  for (const [name, entry] of Object.entries(programs)) {
    const { inputs } = await bundle(entry, `${folder}/${name}/main.mjs`, {
      external: [],
      plugins: [whenNeeded('better-sqlite3', noSqlite)],
      metafileTo: `dist/container-${name}.meta.json`,
      minify: true,
    });
    requireProductOnly(entry, Object.keys(inputs));
    read.push(...Object.keys(inputs));
  }
  listPackages(read, `${folder}/packages.cdx.json`);
  await stop(); // else esbuild's own process stays as long as this one
}
