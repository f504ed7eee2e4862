import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../repository.ts';
import { isPermissive } from './spdx.ts';

type Locked = { readonly license?: string; readonly dev?: boolean };
type Lock = { readonly packages: Readonly<Record<string, Locked>> };

/** Packages with another licence, and why each may be used: none of them is in a product bundle. */
const exceptions: readonly (readonly [RegExp, string, string])[] = [
  [/^axe-core$/, 'MPL-2.0', 'checks pages for accessibility, in tests'],
  [/^lightningcss(-|$)/, 'MPL-2.0', 'compiles the style sheet, at build time'],
  [
    /^@img\/sharp-/,
    'LGPL-3.0-or-later',
    'optional dependency of next; never loaded, images are served as they are',
  ],
];

/** State no licence in their package.json; their LICENSE file is MIT's. Of Static Web Apps' CLI. */
const unstated = /^(spawn-command|valid-url)$/;

const locks = ['package-lock.json', 'e2e/static-web-apps-cli/package-lock.json'].map(
  (file) => JSON.parse(readFileSync(inRepository(file), 'utf8')) as Lock,
);

const packages = locks
  .flatMap((lock) => Object.entries(lock.packages))
  .filter(([folder]) => folder !== '')
  .map(([folder, { license = 'none' }]) => ({
    name: folder.replace(/^.*node_modules\//, ''),
    license,
  }));

function isException({ name, license }: { name: string; license: string }): boolean {
  if (license === 'none') return unstated.test(name);
  return exceptions.some(([names, spdx]) => names.test(name) && license.includes(spdx));
}

describe('the licences of all dependencies', () => {
  test('are permissive, or an exception with a reason', () => {
    expect(packages.length).toBeGreaterThan(600);
    const strangers = packages.filter(({ license }) => !isPermissive(license));
    expect(strangers.filter((stranger) => !isException(stranger))).toEqual([]);
  });

  test.each(exceptions)('the exception %s is still needed', (names) => {
    expect(packages.some(({ name }) => names.test(name))).toBe(true);
  });

  test('are those that the installed packages state themselves', () => {
    const stated = JSON.parse(
      readFileSync(inRepository('node_modules/next/package.json'), 'utf8'),
    ) as Locked;
    expect(packages.find(({ name }) => name === 'next')?.license).toBe(stated.license);
  });
});
