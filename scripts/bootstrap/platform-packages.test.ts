import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../repository.ts';
import { unlockedPlatformPackages } from './platform-packages.mjs';

const lock = {
  packages: {
    'node_modules/bundler': {
      optionalDependencies: {
        'bundler-linux-x64-gnu': '1.2.3',
        'bundler-linux-x64-musl': '1.2.3',
        'bundler-darwin-arm64': '1.2.3',
        'bundler-win32-x64-msvc': '1.2.3',
      },
    },
    'node_modules/bundler-linux-x64-gnu': { version: '1.2.3' },
  },
};

describe('unlockedPlatformPackages', () => {
  test.each([
    [{ platform: 'linux', arch: 'x64', musl: false }, []],
    [{ platform: 'linux', arch: 'x64', musl: true }, ['bundler-linux-x64-musl@1.2.3']],
    [{ platform: 'darwin', arch: 'arm64', musl: false }, ['bundler-darwin-arm64@1.2.3']],
    [{ platform: 'win32', arch: 'x64', musl: false }, ['bundler-win32-x64-msvc@1.2.3']],
    [{ platform: 'freebsd', arch: 'x64', musl: false }, []],
  ])('for %o', (system, packages) => {
    expect(unlockedPlatformPackages(lock, system)).toEqual(packages);
  });

  test('this lock file names every build for Linux', () => {
    const real = JSON.parse(readFileSync(inRepository('package-lock.json'), 'utf8'));
    const system = { platform: 'linux', arch: 'x64', musl: false };
    expect(unlockedPlatformPackages(real, system)).toEqual([]);
  });
});
