import { cpSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import type { Metafile } from 'esbuild';
import { inRepository } from '../repository.ts';
import { bundle } from './bundle.ts';
import { functionsFile } from './bundles.ts';
import { leftOut } from './left-out.ts';
import { noSqlite } from './no-sqlite.ts';
import { whenNeeded } from './when-needed.ts';

const folder = dirname(functionsFile);

/** How the Functions host finds the program. */
const manifest = { name: 'keyless-functions', private: true, type: 'module', main: 'main.mjs' };

const otherClouds = ['@aws-sdk/client-secrets-manager', 'google-auth-library'];
const noOtherCloud =
  'This deployment runs in Azure and has the SDK of no other cloud: set AZURE_KEY_VAULT_URL';

/**
 * Makes `dist/functions`: the whole folder is what is deployed. It needs no node_modules: the host
 * itself provides `@azure/functions-core`, SQLite is for hosts that have a disk of their own, and the
 * vaults of other clouds are for hosts that run there.
 */
export async function bundleFunctions(entry: string): Promise<Metafile> {
  const metafile = await bundle(entry, functionsFile, {
    external: ['@azure/functions-core'],
    plugins: [whenNeeded('better-sqlite3', noSqlite), leftOut(otherClouds, noOtherCloud)],
    metafileTo: 'dist/functions.meta.json',
    minify: true,
  });
  cpSync(inRepository('hosts/functions/host.json'), inRepository(`${folder}/host.json`));
  writeFileSync(inRepository(`${folder}/package.json`), `${JSON.stringify(manifest, null, 2)}\n`);
  return metafile;
}
