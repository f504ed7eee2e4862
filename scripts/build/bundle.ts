import { writeFileSync } from 'node:fs';
import { build, type Metafile } from 'esbuild';
import { inRepository, root } from '../repository.ts';

/** CommonJS dependencies ask for `require`, which an ES module does not have. */
const requireInEsm =
  "import { createRequire as __createRequire } from 'node:module';\n" +
  'const require = __createRequire(import.meta.url);';

/**
 * Bundles one program for Node, so that it starts from a single file.
 *
 * `react-server` is the condition under which `server-only` is an empty module. better-sqlite3
 * stays outside: it finds its binary relative to its own folder.
 *
 * @param entry such as `hosts/node/main.ts`
 * @param outfile such as `dist/host/main.mjs`
 */
export async function bundle(entry: string, outfile: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    conditions: ['react-server', 'node', 'module'],
    external: ['better-sqlite3'],
    banner: { js: requireInEsm },
    sourcemap: 'linked',
    metafile: true,
    logLevel: 'silent',
  });
  writeFileSync(inRepository(outfile.replace(/\.mjs$/, '.meta.json')), JSON.stringify(metafile));
  return metafile;
}
