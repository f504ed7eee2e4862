import { rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path/posix';
import { build, type Metafile, type Plugin } from 'esbuild';
import { inRepository, root } from '../repository.ts';

/** CommonJS dependencies ask for `require`, which an ES module does not have. */
const requireInEsm =
  "import { createRequire as __createRequire } from 'node:module';\n" +
  'const require = __createRequire(import.meta.url);';

/** What a program that is deployed by itself wants otherwise. */
type BundleOptions = {
  /** Left outside, to be found by the host. */
  readonly external?: string[];
  readonly plugins?: Plugin[];
  /** Where the list of what is inside goes; beside the bundle unless given. */
  readonly metafileTo?: string;
  /** Small and without source maps. */
  readonly minify?: boolean;
};

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
export async function bundle(
  entry: string,
  outfile: string,
  options: BundleOptions = {},
): Promise<Metafile> {
  const { external = ['better-sqlite3'], plugins = [], minify = false } = options;
  const { metafileTo = outfile.replace(/\.mjs$/, '.meta.json') } = options;
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
    external,
    plugins,
    minify,
    banner: { js: requireInEsm },
    sourcemap: minify ? false : 'linked',
    metafile: true,
    logLevel: 'silent',
  });
  writeFileSync(inRepository(metafileTo), JSON.stringify(metafile));
  return metafile;
}
