import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Book, BookPage, LibraryOverview } from '@/lib/contract/books.ts';
import { Health, Readiness } from '@/lib/contract/health.ts';
import { Problem } from '@/lib/contract/problem.ts';
import { PublicConfig } from '@/lib/contract/public-config.ts';
import { type Keyless, startKeyless } from '../support/start-keyless.ts';
import { call, codeOf } from './call.ts';
import { tokenOf } from './callers.ts';
import { rawRequest } from './raw-request.ts';

const allowedOrigin = 'https://library.example.test';

let keyless: Keyless;
let token = '';
beforeAll(async () => {
  keyless = await startKeyless({ env: { ALLOWED_ORIGINS: allowedOrigin } });
  token = await tokenOf(keyless.entra, 'a library administrator');
});
afterAll(() => keyless?.stop());

const ask = (target: string, options: Parameters<typeof call>[2] = {}) =>
  call(keyless.origin, target, options);

describe('open endpoints', () => {
  test('GET /health is exactly what a probe expects', async () => {
    const answer = await ask('GET /health');
    expect(answer.text).toBe('{"status":"healthy"}');
    expect(Health.parse(answer.body)).toEqual({ status: 'healthy' });
  });

  test('GET /health/ready names each dependency', async () => {
    const { status, body } = await ask('GET /health/ready');
    expect(status).toBe(200);
    const names = Readiness.parse(body).dependencies.map((dependency) => dependency.name);
    expect(names).toEqual(expect.arrayContaining(['signing-keys', 'database']));
  });

  test('GET /api/v1/config is what MSAL needs', async () => {
    const config = PublicConfig.parse((await ask('GET /api/v1/config')).body);
    expect(config.authority).toBe('https://login.microsoftonline.com/organizations');
    expect(config.authorityMetadata).toContain(keyless.entra.origin);
  });
});

describe('methods', () => {
  test('HEAD answers as GET, without a body', async () => {
    const answer = await ask('HEAD /api/v1/me', { token });
    expect(answer.status).toBe(200);
    expect(answer.text).toBe('');
    expect((await ask('HEAD /api/v1/me')).status).toBe(401);
  });

  test('an unknown method is 405 and names the known ones', async () => {
    const answer = await ask('DELETE /api/v1/books', { token });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
    expect(codeOf(answer)).toBe('method-not-allowed');
  });

  test('OPTIONS names them too', async () => {
    const answer = await ask('OPTIONS /api/v1/books');
    expect(answer.status).toBe(204);
    expect(answer.headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
  });

  test('TRACE is not served', async () => {
    const answer = await rawRequest(keyless.origin, ['TRACE /api/v1/me HTTP/1.1']);
    expect(answer.status).toBe(405);
  });

  test.each(['/api', '/api/', '/api/v2/me', '/api/v1/me/', '/api/v1/ME', '/api/v1/books//restore'])(
    '%s is 404 as problem details',
    async (path) => {
      const answer = await ask(`GET ${path}`, { token });
      expect(answer.status).toBe(404);
      expect(codeOf(answer)).toBe('not-found');
    },
  );

  test('a broken escape in the path is 400', async () => {
    const answer = await rawRequest(keyless.origin, ['GET /api/v1/books/%E0%A4%A HTTP/1.1']);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('malformed-request');
  });

  test.each([
    '/api/v1/../../package.json',
    '/api/v1/books/%2e%2e%2fconfig',
    '/..%2f..%2fpackage.json',
  ])('%s leads nowhere', async (path) => {
    const answer = await rawRequest(keyless.origin, [`GET ${path} HTTP/1.1`]);
    expect(answer.text).not.toContain('"scripts"');
    expect([400, 401, 404]).toContain(answer.status);
  });
});

describe('CORS', () => {
  const preflight = (origin: string) =>
    ask('OPTIONS /api/v1/books', {
      init: { headers: { origin, 'access-control-request-method': 'POST' } },
    });

  test('an allowed origin may send the token and is told so once in two hours', async () => {
    const { status, headers } = await preflight(allowedOrigin);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(allowedOrigin);
    expect(headers.get('access-control-allow-headers')).toContain('authorization');
    expect(headers.get('access-control-allow-methods')).toContain('POST');
    expect(headers.get('access-control-max-age')).toBe('7200');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('another origin is not', async () => {
    const { headers } = await preflight('https://evil.example.test');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('vary')).toContain('origin');
  });

  test('a refusal can be read by an allowed origin too', async () => {
    const answer = await ask('GET /api/v1/me', { init: { headers: { origin: allowedOrigin } } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('access-control-allow-origin')).toBe(allowedOrigin);
    expect(answer.headers.get('access-control-expose-headers')).toContain('www-authenticate');
  });
});

describe('bodies', () => {
  const post = (init: RequestInit) => ask('POST /api/v1/books', { token, init });
  const json = { 'content-type': 'application/json' };

  test.each([
    [
      'a form',
      415,
      { body: 'title=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    ['no type', 415, { body: new Uint8Array([123, 125]) }],
    ['half a value', 400, { body: '{"title"', headers: json }],
    ['nothing', 400, { body: '', headers: json }],
    ['too much', 413, { body: `"${'x'.repeat(70_000)}"`, headers: json }],
    ['wrong fields', 422, { body: '{"title":1}', headers: json }],
  ])('%s is %i', async (_name, status, init) => {
    const answer = await post(init);
    expect(answer.status).toBe(status);
    expect(Problem.parse(answer.body).status).toBe(status);
  });

  test('a sender without the permission is refused before the body is read', async () => {
    const reader = await tokenOf(keyless.entra, 'a reader');
    const answer = await ask('POST /api/v1/books', {
      token: reader,
      init: { body: '{', headers: json },
    });
    expect(answer.status).toBe(403);
  });
});

describe('a book', () => {
  test('is added, read, withdrawn and restored', async () => {
    const added = await ask('POST /api/v1/books', {
      token,
      json: { title: 'Měsíc nad přístavem', authors: ['Runa Gjerde'], isbn: '0-306-40615-2' },
    });
    expect(added.status).toBe(201);
    const book = Book.parse(added.body);
    const path = added.headers.get('location') ?? '';
    expect(path).toBe(`/api/v1/books/${book.id}`);
    expect(Book.parse((await ask(`GET ${path}`, { token })).body)).toEqual(book);

    const found = await ask('GET /api/v1/books?q=mesic%20PRISTAVEM', { token });
    expect(BookPage.parse(found.body).items.map(({ id }) => id)).toEqual([book.id]);

    await ask(`DELETE ${path}`, { token });
    expect(Book.parse((await ask(`GET ${path}`, { token })).body).withdrawnAt).not.toBeNull();
    await ask(`POST ${path}/restore`, { token });
    expect(Book.parse((await ask(`GET ${path}`, { token })).body).withdrawnAt).toBeNull();

    const twice = await ask('POST /api/v1/books', {
      token,
      json: { title: 'Again', authors: ['Runa Gjerde'], isbn: '978-0-306-40615-7' },
    });
    expect([twice.status, codeOf(twice)]).toEqual([409, 'conflict']);
  });

  test('pages cover the catalogue once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await ask(
        `GET /api/v1/books?limit=97&cursor=${cursor}`.replace(/&cursor=$/, ''),
        { token },
      );
      const { items, nextCursor } = BookPage.parse(page.body);
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor ?? '';
    } while (cursor !== '');
    expect(new Set(seen).size).toBe(seen.length);
    const overview = LibraryOverview.parse((await ask('GET /api/v1/admin', { token })).body);
    expect(seen.length).toBe(overview.books);
  });
});

describe('every answer', () => {
  test('carries a request id, forbids caching and sniffing, and joins the caller’s trace', async () => {
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
    const answer = await ask('GET /api/v1/me', { init: { headers: { traceparent } } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Problem.parse(answer.body).trace).toBe(traceId);
  });

  test('leaves one line in the log, without token, name or search words', async () => {
    await ask('GET /api/v1/books?q=mycologist', { token });
    await ask('GET /api/v1/me', { token: `${token}x` });
    await expect.poll(keyless.hostOutput, { timeout: 5_000 }).toContain('"code":"token-malformed"');
    const log = keyless.hostOutput();
    for (const secret of [
      token,
      token.split('.')[2] as string,
      'mycologist',
      'Sundaresh',
      'priya',
    ]) {
      expect(log).not.toContain(secret);
    }
  });
});
