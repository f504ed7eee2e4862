import { rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path/posix';
import { build, type Metafile } from 'esbuild';
import { inRepository, root } from '../repository.ts';

/** CommonJS dependencies ask for `require`, which an ES module does not have. */
const requireInEsm =
  "import { createRequire as __createRequire } from 'node:module';\n" +
  'const require = __createRequire(import.meta.url);';

/**
 * Bundles one program for Node, so that it starts from few files. What is imported dynamically goes
 * into chunks of its own, read when it is needed: the SDK of a cloud by those who use that cloud.
 *
 * `react-server` is the condition under which `server-only` is an empty module. better-sqlite3
 * stays outside: it finds its binary relative to its own folder.
 *
 * @param entry such as `hosts/node/main.ts`
 * @param outfile such as `dist/host/main.mjs`
 */
export async function bundle(entry: string, outfile: string): Promise<Metafile> {
  rmSync(inRepository(`${dirname(outfile)}/chunks`), { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { [basename(outfile, '.mjs')]: entry },
    outdir: dirname(outfile),
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
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
