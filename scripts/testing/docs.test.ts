import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRepository } from '../repository.ts';

/** What comes into being with use: written by setup, a deployment or Terraform. */
const madeLater = /^infra\/(\.state|\.terraform\.lock\.hcl|environments\/(ENV|dev)\.backend\.hcl)/;
const pages = readdirSync(inRepository('docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(inRepository(`docs/${name}`), 'utf8') }));

/** Paths of this repository that a text names in backticks. */
function named(text: string): string[] {
  const found = text.matchAll(/`((?:app|docs|emulators|hosts|infra|lib|scripts)\/[\w.()[\]/-]+)/g);
  return [...found]
    .map(([, path = '']) => path.replace(/[./]+$/, ''))
    .filter((path) => !madeLater.test(path));
}

/** Relative links, without their fragment. */
function linked(text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
}

test.each(pages)('$name names only files that are there', ({ text }) => {
  expect(named(text).filter((path) => !existsSync(inRepository(path)))).toEqual([]);
  expect(linked(text).filter((path) => !existsSync(inRepository(`docs/${path}`)))).toEqual([]);
});

test('a path that is not there is found', () => {
  expect(named('see `lib/nowhere/at-all.ts`, `npm test`')).toEqual(['lib/nowhere/at-all.ts']);
  expect(linked('[here](gone.md#part) and [there](https://example.test)')).toEqual(['gone.md']);
});
