import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { runToEnd } from '../run-to-end.ts';
import type { HostStart } from './host.ts';

/**
 * The pages as `npm run site` makes them for a deployment.
 *
 * @param places its settings, such as NEXT_PUBLIC_API_URL
 * @returns their folder
 */
export async function prepareSite(
  { folder, settings }: HostStart,
  places: Record<string, string> = {},
): Promise<string> {
  const site = join(folder, 'site');
  const { ENTRA_AUTHORITY_HOST = '' } = settings;
  await runToEnd(['scripts/site.ts', site], { ENTRA_AUTHORITY_HOST, ...places });
  await rewritePages(site);
  return site;
}

/**
 * The platform answers `/books` with `books.html`, its CLI does not:
 * https://github.com/Azure/static-web-apps-cli/issues/418. So each page gets a route that says it.
 */
async function rewritePages(site: string): Promise<void> {
  const file = join(site, 'staticwebapp.config.json');
  const configuration = JSON.parse(await readFile(file, 'utf8'));
  const names = await readdir(site, { recursive: true });
  const pages = names
    .map((name) => `/${name.split(sep).join('/')}`)
    .filter((name) => name.endsWith('.html') && !/\/(index|404|_not-found)\.html$/.test(name));
  configuration.routes.push(
    ...pages.map((page) => ({ route: page.replace(/\.html$/, ''), rewrite: page })),
  );
  await writeFile(file, JSON.stringify(configuration));
}
