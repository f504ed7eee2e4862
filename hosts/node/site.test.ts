import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSite, type ServeSite } from './site.ts';

let folder = '';
let serve: ServeSite;
const authorityHost = 'http://localhost:3100';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyless-site-'));
  await mkdir(join(folder, '_next/static'), { recursive: true });
  const files = {
    'index.html': 'home',
    'books.html': 'books',
    'books.html.br': 'squeezed',
    '404.html': 'nothing here',
    'auth-redirect.html': 'bridge',
    '_next/static/a.js': 'code',
    'staticwebapp.config.json': '{}',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  serve = await loadSite(folder, 'staticwebapp.config.json', { authorityHost });
});
afterAll(() => rm(folder, { recursive: true }));

const get = (path: string, init: RequestInit = {}) =>
  serve(new Request(`http://localhost:3000${path}`, init));

test.each([
  ['/', 200, 'home'],
  ['/books', 200, 'books'],
  ['/books?q=x', 200, 'books'],
  ['/books.html', 200, 'books'],
  ['/nothing', 404, 'nothing here'],
  ['/%2e%2e/package.json', 404, 'nothing here'],
  ['/..%2fpackage.json', 404, 'nothing here'],
  ['/books.html.br', 404, 'nothing here'],
  ['/staticwebapp.config.json', 404, 'nothing here'],
])('%s answers %i', async (path, status, body) => {
  const response = get(path);
  expect(response.status).toBe(status);
  expect(await response.text()).toBe(body);
});

test('compressed when the browser takes it', async () => {
  const response = get('/books', { headers: { 'accept-encoding': 'br' } });
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(await response.text()).toBe('squeezed');
});

test('not sent again when the browser has it', () => {
  const etag = get('/books').headers.get('etag') ?? '';
  expect(get('/books', { headers: { 'if-none-match': etag } }).status).toBe(304);
  expect(get('/books', { headers: { 'if-none-match': '"other"' } }).status).toBe(200);
});

test('a slash at the end is cut, and never leads to another site', () => {
  expect(get('/books/?q=x').headers.get('location')).toBe('/books?q=x');
  expect(get('//evil.example/').headers.get('location')).toBe('/evil.example');
});

test('only GET and HEAD', async () => {
  expect(get('/books', { method: 'POST' }).status).toBe(405);
  const head = get('/books', { method: 'HEAD' });
  expect(head.headers.get('content-length')).toBe('5');
  expect(await head.text()).toBe('');
});

test('headers come from staticwebapp.config.json, route by route', () => {
  expect(get('/').headers.get('cache-control')).toBe('no-cache');
  expect(get('/_next/static/a.js').headers.get('cache-control')).toContain('immutable');
  expect(get('/').headers.get('x-frame-options')).toBe('DENY');
  expect(get('/auth-redirect.html').headers.get('x-frame-options')).toBe('SAMEORIGIN');
});

test('the policy names the authority that is configured, and only that', () => {
  const policy = get('/').headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`connect-src 'self' ${authorityHost};`);
  expect(policy).not.toContain('login.microsoftonline.com');
  expect(policy).toMatch(/script-src 'self';/);
});

test('without pages it says what to do', async () => {
  const missing = loadSite(join(folder, 'missing'), 'staticwebapp.config.json', { authorityHost });
  await expect(missing).rejects.toThrow('npm run build');
});
