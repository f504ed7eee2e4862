import { expect, test } from 'vitest';
import { checkToken } from './check-token.ts';

test('no token is asked for, to be sent where anybody could read it', async () => {
  const found = await checkToken({
    site: 'http://keyless.example',
    api: 'http://keyless.example',
    healthPath: '/health',
    scope: 'api://33333333-3333-4333-8333-333333333333/access_as_user',
    spaClientId: '44444444-4444-4444-8444-444444444444',
    apiClientId: '33333333-3333-4333-8333-333333333333',
    authority: 'https://login.microsoftonline.com/common',
  });
  expect(found).toEqual([
    expect.objectContaining({ level: 'note', what: expect.stringContaining('is not encrypted') }),
  ]);
});
