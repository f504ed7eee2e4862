import {
  Compute,
  IdentityPoolClient,
  JWT,
  OAuth2Client,
  UserRefreshClient,
} from 'google-auth-library';
import { expect, test } from 'vitest';
import { kindOf } from './google-auth.ts';

const pool = new IdentityPoolClient({
  type: 'external_account',
  audience: 'anybody',
  subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  token_url: 'https://sts.googleapis.com/v1/token',
  credential_source: { file: 'nowhere' },
});

test.each([new Compute(), new JWT(), new UserRefreshClient(), pool])(
  'a client is called as Google does: %#',
  (client) => {
    expect(kindOf(client)).toBe(client.constructor.name);
  },
);

test('one that is not known is a client all the same', () => {
  expect(kindOf(new OAuth2Client())).toBe('AuthClient');
});
