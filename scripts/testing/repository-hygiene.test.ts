import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository, root } from '../repository.ts';

const binary = /\.(png|ico|jpg|webp|woff2?|db)$/;

/** Where a developer's or a build machine keeps its files; a path below a URL or a folder is none. */
const machinePath = /(?<![\w.)}\]/-])\/(?:work|root|home)\/|\b[A-Z]:\\Users\\/;
/** Written in two parts, so that this file does not find itself. */
const registryHost = new RegExp(
  `${'registry'}\\.(?:npmjs|yarnpkg|npmmirror)\\.|${'npm'}mirror\\.com`,
);
const secret = new RegExp(`-----BEGIN ${'[A-Z ]*'}PRIVATE KEY-----`);

const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && !binary.test(file));

function filesWith(pattern: RegExp): string[] {
  return files.filter((file) => pattern.test(readFileSync(inRepository(file), 'utf8')));
}

describe('the tracked files', () => {
  test('are there', () => expect(files).toContain('package.json'));

  test('name no path of one machine', () => expect(filesWith(machinePath)).toEqual([]));

  test('name no package registry', () => expect(filesWith(registryHost)).toEqual([]));

  test('hold no private key', () => expect(filesWith(secret)).toEqual([]));
});

test('nothing that is deployed goes by the name of a class, which minified bundles do not keep', () => {
  const product = files.filter((file) => /^(app|hosts|lib)\/.*\.ts$/.test(file));
  const naming = filesWith(/\bconstructor\.name\b/).filter(
    (file) => product.includes(file) && !file.endsWith('.test.ts'),
  );
  expect([product.length > 100, naming]).toEqual([true, []]);
});

describe('the patterns find', () => {
  // Without their first slash, so that this file does not find itself.
  test.each(['home/ines/notes', 'root/bin', 'work/main'])('a machine path in /%s', (path) => {
    expect(machinePath.test(`see /${path}`)).toBe(true);
    expect(machinePath.test(`"/${path}"`)).toBe(true);
  });

  test.each(['app/(workplace)/home/page.tsx', 'https://library.example/home/', './home/x'])(
    'none in %s',
    (text) => expect(machinePath.test(text)).toBe(false),
  );
});
