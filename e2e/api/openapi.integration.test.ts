import { afterAll, beforeAll, expect, test } from 'vitest';
import { OpenApi } from '@/lib/contract/open-api.ts';
import { type Keyless, startKeyless } from '../support/start-keyless.ts';
import { call } from './call.ts';

const target = 'GET /api/v1/openapi.json';

let keyless: Keyless;
beforeAll(async () => {
  keyless = await startKeyless();
});
afterAll(() => keyless?.stop());

test('anyone may read the document, which names the permission of each operation', async () => {
  const document = OpenApi.parse((await call(keyless.origin, target)).body);
  const lend = document.paths['/api/v1/desk/loans']?.post;
  expect(lend).toMatchObject({ 'x-permission': 'loans.manage' });
  expect(lend?.['x-roles']).toEqual(['Books.Librarian', 'Books.Admin']);
  expect(JSON.stringify(lend?.security)).toContain('/access_as_user');
});

test('whoever has the document is not sent it again', async () => {
  const { headers } = await call(keyless.origin, target);
  const etag = headers.get('etag') ?? '';
  for (const tags of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const again = await call(keyless.origin, target, {
      init: { headers: { 'if-none-match': tags } },
    });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
  }
  const other = { headers: { 'if-none-match': '"other"' } };
  expect((await call(keyless.origin, target, { init: other })).status).toBe(200);
});
