import { describe, expect, test } from 'vitest';
import { missingPackages } from './missing-packages.mjs';

const wanted = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/for-windows': { version: '2.0.0', integrity: 'sha512-w', optional: true },
  },
};
const a = wanted.packages['node_modules/a'];

describe('missingPackages', () => {
  test('none, when all is there and only another platform’s package is not', () => {
    expect(missingPackages(wanted, { packages: { 'node_modules/a': a } })).toEqual([]);
  });

  test('one that is absent', () => {
    expect(missingPackages(wanted, { packages: {} })).toEqual(['node_modules/a']);
  });

  test('one of another version', () => {
    const installed = { packages: { 'node_modules/a': { ...a, version: '1.0.1' } } };
    expect(missingPackages(wanted, installed)).toEqual(['node_modules/a']);
  });

  test('one of the same version with other content', () => {
    const installed = { packages: { 'node_modules/a': { ...a, integrity: 'sha512-b' } } };
    expect(missingPackages(wanted, installed)).toEqual(['node_modules/a']);
  });

  test('none, when the lock file fixes no content', () => {
    const loose = { packages: { 'node_modules/a': { version: '1.0.0' } } };
    expect(missingPackages(loose, { packages: { 'node_modules/a': a } })).toEqual([]);
  });

  test('an optional one of another version', () => {
    const other = { version: '1.9.0', integrity: 'sha512-w' };
    const installed = { packages: { 'node_modules/a': a, 'node_modules/for-windows': other } };
    expect(missingPackages(wanted, installed)).toEqual(['node_modules/for-windows']);
  });
});
