import { expect, test } from 'vitest';
import { browserPlaces } from './installed-browsers.ts';

test.each([
  ['linux', '/usr/bin/chromium'],
  ['linux', '/usr/bin/google-chrome'],
  ['linux', '/snap/bin/chromium'],
  ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', '/Users/ines/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['win32', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
] as const)('on %s it looks at %s', (platform, place) => {
  const env = {
    NODE_ENV: 'test',
    HOME: '/Users/ines',
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
  } as const;
  expect(browserPlaces(platform, env)).toContain(place);
});

test('the headless shell is taken before the browser with a window', () => {
  const places = browserPlaces('linux', { NODE_ENV: 'test' });
  expect(places.indexOf('/usr/bin/chromium-headless-shell')).toBeLessThan(
    places.indexOf('/usr/bin/chromium'),
  );
});
