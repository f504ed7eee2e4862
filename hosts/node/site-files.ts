import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import type { Encoding } from './choose-encoding.ts';

export type SiteFile = {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly digest: string;
  /** What the build compressed ahead. */
  readonly encoded: Readonly<Partial<Record<Encoding, Uint8Array<ArrayBuffer>>>>;
};

export type SiteFiles = {
  /** The file at a URL path: itself, `path.html`, or `path/index.html`. */
  find(path: string): SiteFile | undefined;
};

const encodingOf: Readonly<Record<string, Encoding>> = { '.br': 'br', '.gz': 'gzip' };

/** For the host, not for visitors; Static Web Apps does not hand it out either. */
const configuration = '/staticwebapp.config.json';

/**
 * Reads every file below `folder` into memory.
 *
 * @throws {Error} when there is none.
 */
export async function readSiteFiles(folder: string): Promise<SiteFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  if (paths.length === 0) throw new Error(`There are no pages in ${folder}: run npm run build.`);
  const bodies = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const path of paths) bodies.set(urlPath(folder, path), new Uint8Array(await readFile(path)));
  bodies.delete(configuration);
  const files = new Map<string, SiteFile>();
  for (const [path, body] of bodies) {
    if (!isEncoded(path, bodies)) files.set(path, siteFile(path, body, bodies));
  }
  return {
    find: (path) =>
      files.get(path) ??
      files.get(`${path}.html`) ??
      files.get(join(path, 'index.html').split(sep).join('/')),
  };
}

function urlPath(folder: string, path: string): string {
  return path.slice(folder.length).split(sep).join('/');
}

function isEncoded(path: string, bodies: ReadonlyMap<string, unknown>): boolean {
  const suffix = path.slice(-3);
  return encodingOf[suffix] !== undefined && bodies.has(path.slice(0, -3));
}

function siteFile(
  path: string,
  body: Uint8Array<ArrayBuffer>,
  bodies: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): SiteFile {
  const encoded: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>> = {};
  for (const [suffix, encoding] of Object.entries(encodingOf)) {
    const compressed = bodies.get(path + suffix);
    if (compressed !== undefined) encoded[encoding] = compressed;
  }
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return { type: getMimeType(path) ?? 'application/octet-stream', body, digest, encoded };
}
