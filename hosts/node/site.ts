import { readFile } from 'node:fs/promises';
import type { Settings } from '@/lib/server/settings/settings.ts';
import { chooseEncoding } from './choose-encoding.ts';
import { readSiteConfiguration, type SiteConfiguration } from './site-configuration.ts';
import { readSiteFiles, type SiteFile, type SiteFiles } from './site-files.ts';

export type ServeSite = (request: Request) => Response;

/** The authority in the content security policy; a sovereign cloud or an emulator replaces it. */
const publicCloud = 'https://login.microsoftonline.com';

/**
 * Serves the exported pages from memory, with the headers, routes and overrides of
 * staticwebapp.config.json, as Static Web Apps does. Only paths of files that exist are answered,
 * so no path can lead out of `folder`.
 *
 * @throws {Error} when `folder` has no pages: they are built by `npm run build`.
 */
export async function loadSite(
  folder: string,
  configurationFile: string,
  settings: Pick<Settings, 'authorityHost'>,
): Promise<ServeSite> {
  const text = await readFile(configurationFile, 'utf8');
  const configuration = readSiteConfiguration(text.replaceAll(publicCloud, settings.authorityHost));
  const files = await readSiteFiles(folder);
  return (request) => serve(request, files, configuration);
}

function serve(request: Request, files: SiteFiles, configuration: SiteConfiguration): Response {
  const { pathname, search } = new URL(request.url);
  const headers = configuration.headersFor(pathname);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { ...headers, allow: 'GET, HEAD' } });
  }
  if (pathname.endsWith('/') && pathname !== '/') {
    // Slashes at both ends are cut, or `//host/` would become a redirect to another site.
    const location = `/${pathname.replace(/^\/+|\/+$/g, '')}${search}`;
    return new Response(null, { status: 301, headers: { ...headers, location } });
  }
  const file = files.find(pathname);
  if (file !== undefined) return answer(request, file, 200, headers);
  const notFound = files.find(configuration.notFoundPage);
  if (notFound === undefined) return new Response(null, { status: 404, headers });
  return answer(request, notFound, 404, headers);
}

function answer(
  request: Request,
  file: SiteFile,
  status: number,
  configured: Record<string, string>,
): Response {
  const encoding = chooseEncoding(request.headers.get('accept-encoding'), file.encoded);
  const etag = `"${file.digest}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const headers: Record<string, string> = { ...configured, vary: 'accept-encoding', etag };
  if (status === 200 && request.headers.get('if-none-match') === etag) {
    return new Response(null, { status: 304, headers });
  }
  const body = encoding === 'identity' ? file.body : (file.encoded[encoding] ?? file.body);
  headers['content-type'] = file.type;
  headers['content-length'] = String(body.byteLength);
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  return new Response(request.method === 'HEAD' ? null : body, { status, headers });
}
