import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../repository.ts';

type Locked = {
  readonly version: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const text = readFileSync(inRepository('package-lock.json'), 'utf8');
const packages = new Map(
  Object.entries((JSON.parse(text) as { packages: Record<string, Locked> }).packages),
);

function isForThisSystem({ os, cpu }: Locked): boolean {
  return (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true);
}

describe('package-lock.json', () => {
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

  test('fixes the content of everything that is installed here', () => {
    const loose = [...packages].filter(
      ([folder, locked]) => folder !== '' && isForThisSystem(locked) && !locked.integrity,
    );
    expect(loose.filter(([, { optional }]) => optional !== true)).toEqual([]);
  });

  test('holds no download address', () => expect(text).not.toContain('"resolved"'));
});
