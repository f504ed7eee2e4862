import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleContainer } from '@/scripts/build/bundle-container.ts';
import { folderOfPackage } from '@/scripts/build/list-packages.ts';
import { inRepository } from '@/scripts/repository.ts';
import { assembleImage } from './assemble-image.ts';

const settings = {
  PATH: '',
  NODE_ENV: 'production' as const,
  HOST: '127.0.0.1',
  PORT: '0',
  AZURE_TENANT_ID: '6f1c2a54-8b3e-4d07-9a61-2e5b7c90d413',
  AZURE_API_CLIENT_ID: '0d3f5b71-92c8-4e6a-b1d4-7a8e60c2f935',
  AZURE_SPA_CLIENT_ID: 'c94b7d20-3e15-4f8a-a6c2-5d01e89f7b36',
  DATABASE_URL: 'mssql://127.0.0.1:1/keyless',
};

let folder: string;

beforeAll(async () => {
  await bundleContainer();
  folder = mkdtempSync(join(tmpdir(), 'keyless-image-'));
  assembleImage(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesOf(place: string): string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .toSorted();
}

describe('the files of the image', () => {
  test('are two programs, the list of their packages, the pages and their configuration', () => {
    const tops = new Set(filesOf(folder).map((file) => file.split('/')[0]));
    const programs = ['host', 'migrate'];
    const rest = ['out', 'packages.cdx.json', 'staticwebapp.config.json'];
    expect([...tops].toSorted()).toEqual([...programs, ...rest]);
    expect(filesOf(folder)).toEqual(
      expect.arrayContaining(['host/main.mjs', 'migrate/main.mjs', 'out/index.html']),
    );
  });

  test('name the packages that are inside, which no scanner would find in a bundle', () => {
    const { components } = JSON.parse(readFileSync(join(folder, 'packages.cdx.json'), 'utf8'));
    const listed = new Set(
      components.map(({ purl }: { purl: string }) => decodeURIComponent(purl)),
    );
    const inside = ['host', 'migrate'].flatMap((name) => packagesIn(`dist/container-${name}`));
    expect(inside.length).toBeGreaterThan(40);
    expect(inside.filter((purl) => !listed.has(purl))).toEqual([]);
    expect([...listed].filter((purl) => /npm\/(vitest|esbuild|next-)/.test(String(purl)))).toEqual(
      [],
    );
  });

  test('hold nothing made for development, no native code and no source map', () => {
    const strange =
      /(^|\/)(emulators?|seed|bench|e2e|node_modules|testing)(\/|$)|\.(map|ts|tsx|node)$|\.test\.|\.env|\.meta\.json$/;
    expect(filesOf(folder).filter((file) => strange.test(file))).toEqual([]);
  });

  test('hold none of the emulators’ people', () => {
    const programs = filesOf(folder).filter((file) => file.endsWith('.mjs'));
    const naming = programs.filter((file) =>
      readFileSync(join(folder, file), 'utf8').includes('fernhill'),
    );
    expect(naming).toEqual([]);
  });

  test('are small', () => {
    const bytes = filesOf(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    console.log(`The image's own layers: ${(bytes / 1e6).toFixed(1)} MB`);
    expect(bytes).toBeGreaterThan(1e6);
    expect(bytes).toBeLessThan(16e6);
  });
});

describe('the host, from these files alone', () => {
  let host: ChildProcess;
  let address: string;
  let before: string[];

  beforeAll(async () => {
    before = filesOf(folder);
    host = spawn(process.execPath, ['host/main.mjs'], { cwd: folder, env: settings });
    address = `http://127.0.0.1:${await portOf(host)}`;
  });

  afterAll(async () => {
    const ended = once(host, 'exit');
    host.kill('SIGTERM');
    await ended;
  });

  test('is healthy', async () => {
    const answer = await fetch(`${address}/health`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'healthy' }]);
  });

  test('serves the pages with their policy, and the API', async () => {
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await fetch(`${address}/api/v1/me`)).status).toBe(401);
  });

  test('has written nothing: the file system may be read-only', () => {
    expect(filesOf(folder)).toEqual(before);
  });
});

test('the migration says in words that there is no SQLite here', () => {
  const env = { ...settings, DATABASE_URL: 'file:./keyless.db' };
  const options = { cwd: folder, env, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync(process.execPath, ['migrate/main.mjs'], options);
  expect(stderr).toContain('This deployment has no SQLite');
  expect(status).toBe(1);
});

/** The packages that esbuild read for a bundle, as `pkg:npm/NAME@VERSION`. */
function packagesIn(bundle: string): string[] {
  const { inputs } = JSON.parse(readFileSync(inRepository(`${bundle}.meta.json`), 'utf8'));
  const folders = Object.keys(inputs).flatMap((path) => folderOfPackage(path) ?? []);
  return [...new Set(folders)].map((place) => {
    const { name, version } = JSON.parse(
      readFileSync(inRepository(`${place}/package.json`), 'utf8'),
    );
    return `pkg:npm/${name}@${version}`;
  });
}

/** The port in the host's log line; rejects with what it printed when it ends instead. */
async function portOf(host: ChildProcess): Promise<number> {
  let printed = '';
  host.stderr?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  for await (const chunk of host.stdout ?? []) {
    printed += String(chunk);
    const port = /"port":(\d+)/.exec(printed)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error(`The host ended: ${printed}`);
}
