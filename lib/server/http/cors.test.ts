import { expect, test } from 'vitest';
import { corsHeaders } from './cors.ts';

const allowed = ['https://library.example.test', 'http://localhost:3000'];
const from = (origin?: string) =>
  corsHeaders(
    new Request('http://api.example.test/', origin ? { headers: { origin } } : {}),
    allowed,
  );

test('an exact origin is allowed, without credentials', () => {
  const headers = from('https://library.example.test');
  expect(headers['access-control-allow-origin']).toBe('https://library.example.test');
  expect(headers).not.toHaveProperty('access-control-allow-credentials');
});

test.each([
  'https://library.example.test.evil.test',
  'https://library.example.test:8443',
  'http://library.example.test',
  'https://LIBRARY.example.test',
  'null',
])('%s is not', (origin) => expect(from(origin)).toEqual({ vary: 'origin' }));

test('caches are told that the answer depends on the origin', () => {
  expect(from()).toEqual({ vary: 'origin' });
});

test('nothing is said where no other origin may call', () => {
  expect(corsHeaders(new Request('http://localhost/'), [])).toEqual({});
});
