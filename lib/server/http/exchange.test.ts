import { expect, test } from 'vitest';
import { beginExchange, pathOf } from './exchange.ts';

test.each([
  ['http://localhost/', '/'],
  ['http://localhost', '/'],
  ['http://localhost:3000/api/v1/books?q=a/b#c', '/api/v1/books'],
  ['https://a.example/x#y?z', '/x'],
  ['http://[::1]:3000/x', '/x'],
])('the path of %s is %s', (url, path) => expect(pathOf(url)).toBe(path));

const begin = (traceparent: string) =>
  beginExchange(new Request('http://localhost/x', { headers: { traceparent } }));

test('continues the caller’s trace', () => {
  const { traceId } = begin('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01');
  expect(traceId).toBe('0af7651916cd43dd8448eb211c80319c');
});

test.each([
  ['nonsense', 'hello'],
  ['all zeros', '00-00000000000000000000000000000000-b7ad6b7169203331-01'],
  ['upper case', '00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01'],
  ['too short', '00-0af7-b7ad6b7169203331-01'],
])('begins a trace of its own for %s', (_name, traceparent) => {
  const { traceId } = begin(traceparent);
  expect(traceId).toMatch(/^[0-9a-f]{32}$/);
  expect(traceparent).not.toContain(traceId);
});
