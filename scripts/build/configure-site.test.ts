import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRepository } from '../repository.ts';
import { configureSite } from './configure-site.ts';

const text = readFileSync(inRepository('staticwebapp.config.json'), 'utf8');
const publicCloud = 'https://login.microsoftonline.com';
const api = 'https://api.example.com';

const policyOf = (configured: string): string =>
  JSON.parse(configured).globalHeaders['content-security-policy'];

test('as it is when API and sign-in are where they usually are', () => {
  expect(configureSite(text, { apiOrigin: '', authorityHost: publicCloud })).toBe(text);
});

test('pages may call an API elsewhere, and only call it', () => {
  const policy = policyOf(configureSite(text, { apiOrigin: api, authorityHost: publicCloud }));
  expect(policy).toContain(`connect-src 'self' ${api} ${publicCloud};`);
  expect(policy.split(api)).toHaveLength(2);
  expect(policy).toContain("script-src 'self';");
});

test('a sovereign cloud takes the place of the public one', () => {
  const authorityHost = 'https://login.microsoftonline.us';
  const configured = configureSite(text, { apiOrigin: '', authorityHost });
  expect(policyOf(configured)).toContain(`connect-src 'self' ${authorityHost};`);
  expect(policyOf(configured)).toContain(`frame-src 'self' ${authorityHost};`);
  expect(configured).not.toContain(publicCloud);
});

test('a policy without a place for the API is an error', () => {
  expect(() => configureSite('{}', { apiOrigin: api, authorityHost: publicCloud })).toThrow(
    'connect-src',
  );
});
