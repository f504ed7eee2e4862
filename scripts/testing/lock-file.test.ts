import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../repository.ts';

type Locked = {
  readonly version: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const lockFiles = ['package-lock.json', 'e2e/static-web-apps-cli/package-lock.json'];

describe.each(lockFiles)('%s', (file) => {
  const text = readFileSync(inRepository(file), 'utf8');
  const packages = new Map(
    Object.entries((JSON.parse(text) as { packages: Record<string, Locked> }).packages),
  );

  // npm leaves out an optional package that the registry in use does not have, such as a build for
  // another system; `npm ci` then refuses the file, and that system would lack its build.
  test('names every optional package, also the builds for other systems', () => {
    const missing = [...packages].flatMap(([folder, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          !packages.has(`node_modules/${name}`) && !packages.has(`${folder}/node_modules/${name}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  // A build for another system may lack it: nobody here could fetch it.
  test('fixes the content of every package that is always installed', () => {
    const loose = [...packages].filter(
      ([folder, { optional, integrity }]) => folder !== '' && !optional && !integrity,
    );
    expect(loose).toEqual([]);
  });

  test('holds no download address', () => expect(text).not.toContain('"resolved"'));
});
