import { expect, test } from 'vitest';
import { firstLoadScripts } from './first-load-scripts.ts';

test('counts each script once, preloaded ones too, but none for old browsers', () => {
  const html = [
    '<link rel="preload" as="script" href="/a.js"/>',
    '<link rel="stylesheet" href="/a.css"/>',
    '<link rel="modulepreload" href="/m.js"/>',
    '<script src="/a.js?v=1" async=""></script>',
    '<script src="/b.js"></script>',
    '<script src="/old.js" noModule=""></script>',
  ].join('');
  expect(firstLoadScripts(html)).toEqual(['/a.js', '/m.js', '/b.js']);
});
