import { glob, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = 'hosts/route-table.gen.ts';
const exportedMethod = /^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm;

/**
 * Writes hosts/route-table.gen.ts: every app/**\/route.ts with its path and methods, as imports that
 * a bundler can follow.
 *
 * @returns true when the file changed.
 */
export async function writeRouteTable(): Promise<boolean> {
  const source = renderRouteTable(await findRoutes());
  const current = await readFile(root + target, 'utf8').catch(() => '');
  if (current === source) return false;
  await writeFile(root + target, source);
  return true;
}

type RouteFile = { file: string; path: string; methods: string[] };

export async function findRoutes(): Promise<RouteFile[]> {
  const routes: RouteFile[] = [];
  for await (const match of glob('app/**/route.ts', { cwd: root })) {
    const file = match.split(sep).join('/');
    const source = await readFile(root + file, 'utf8');
    const methods = [...source.matchAll(exportedMethod)].map((found) => found[1] as string);
    if (methods.length === 0) throw new Error(`${file} exports no method`);
    routes.push({ file, path: pathOf(file), methods: methods.sort() });
  }
  return routes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** `app/api/v1/books/[id]/route.ts` → `/api/v1/books/[id]`; route groups `(name)` vanish. */
function pathOf(file: string): string {
  const folder = relative('app', dirname(file)).split(sep);
  return `/${folder.filter((segment) => !segment.startsWith('(')).join('/')}`;
}

export function renderRouteTable(routes: readonly RouteFile[]): string {
  const imports = routes.map((route, index) => `import * as r${index} from '@/${route.file}';`);
  const rows = routes.map((route, index) => {
    const methods = route.methods.map((method) => `${method}: r${index}.${method}`).join(', ');
    return `  { path: '${route.path}', methods: { ${methods} } },`;
  });
  return [
    '// Generated from app/**/route.ts by scripts/build/route-table.ts; do not edit.',
    "import type { Route } from '@/lib/server/http/route-table.ts';",
    ...imports,
    '',
    'export const routes: readonly Route[] = [',
    ...rows,
    '];',
    '',
  ].join('\n');
}
