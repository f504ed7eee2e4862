import { expect, test } from 'vitest';
import { sitePlaces } from './site-places.ts';

const places = (api: string, authority = '') =>
  sitePlaces({ NODE_ENV: 'test', NEXT_PUBLIC_API_URL: api, ENTRA_AUTHORITY_HOST: authority });

test('without settings the API is where the pages are, and sign-in in the public cloud', () => {
  const usual = { apiOrigin: '', authorityHost: 'https://login.microsoftonline.com' };
  expect(places('')).toEqual(usual);
  expect(sitePlaces({ NODE_ENV: 'test' })).toEqual(usual);
});

test.each([
  ['https://api.example.com', 'https://api.example.com'],
  ['https://api.example.com/', 'https://api.example.com'],
  ['http://localhost:7071', 'http://localhost:7071'],
])('%s is taken', (given, origin) =>
  expect(places(given, given)).toEqual({
    apiOrigin: origin,
    authorityHost: origin,
  }),
);

test.each([
  'api.example.com',
  'https://api.example.com/api',
  'https://user@api.example.com',
  'https://api.example.com/?x',
  'http://api.example.com',
  'http://localhost.example.com',
  "https://api.example.com; script-src 'unsafe-inline'",
  'javascript:alert(1)',
])('%s is refused by name', (given) => {
  expect(() => places(given)).toThrow('NEXT_PUBLIC_API_URL');
  expect(() => places('', given)).toThrow('ENTRA_AUTHORITY_HOST');
});
