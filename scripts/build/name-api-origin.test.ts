import { expect, test } from 'vitest';
import { nameApiOrigin } from './name-api-origin.ts';

const page =
  '<!DOCTYPE html><html><head><meta charSet="utf-8"/><script src="/a.js"></script></head></html>';
const api = 'https://api.example.com';
const element = `<meta name="api-origin" content="${api}"/>`;

test('the name stands before the first script', () => {
  expect(nameApiOrigin(page, api)).toBe(page.replace('<head>', `<head>${element}`));
});

test('another one replaces it, and none takes it away', () => {
  const first = nameApiOrigin(page, 'https://other.example.com');
  expect(nameApiOrigin(first, api)).toBe(nameApiOrigin(page, api));
  expect(nameApiOrigin(first, '')).toBe(page);
});

test('a page without a head is an error, not a page without an API', () => {
  expect(() => nameApiOrigin('<p>Nothing</p>', api)).toThrow('no head');
});
