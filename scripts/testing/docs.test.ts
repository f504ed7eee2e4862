import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { inRepository } from '../repository.ts';

/** What comes into being with use: written by setup, a deployment or Terraform. */
const madeLater = /^infra\/(\.state|\.terraform\.lock\.hcl|environments\/(ENV|dev)\.backend\.hcl)/;
const names = readdirSync(inRepository('docs')).filter((name) => name.endsWith('.md'));
const pages = ['README.md', ...names.map((name) => `docs/${name}`)].map((name) => ({
  name,
  text: readFileSync(inRepository(name), 'utf8'),
}));
const { scripts } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));

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

/** Commands of npm that a text shows, by their names. */
function commands(text: string): string[] {
  const found = text.matchAll(/\bnpm (?:run ([a-z]+(?::[a-z]+)?)|(start|test))\b/g);
  return [...found].map(([, ran, short = '']) => ran ?? short);
}

/** Options that a text gives to a script of infra. */
function options(text: string): { script: string; option: string }[] {
  return [...text.matchAll(/\b(infra\/\w+\.sh)((?: [\w-]+)*)/g)].flatMap(
    ([, script = '', rest = '']) =>
      (rest.match(/--[a-z-]+/g) ?? []).map((option) => ({ script, option })),
  );
}

test.each(pages)('$name names only files that are there', ({ name, text }) => {
  expect(named(text).filter((path) => !existsSync(inRepository(path)))).toEqual([]);
  const from = (path: string) => inRepository(join(dirname(name), path));
  expect(linked(text).filter((path) => !existsSync(from(path)))).toEqual([]);
});

test.each(pages)('$name shows only commands and options that are there', ({ text }) => {
  expect(commands(text).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  const unknown = options(text).filter(
    ({ script, option }) => !readFileSync(inRepository(script), 'utf8').includes(option),
  );
  expect(unknown).toEqual([]);
});

test('a command or an option that is not there is found', () => {
  expect(commands('`npm run db:undo -- FILE`, npm start')).toEqual(['db:undo', 'start']);
  expect(options('`infra/deploy.sh ENV --again`')).toEqual([
    { script: 'infra/deploy.sh', option: '--again' },
  ]);
});

test('a path that is not there is found', () => {
  expect(named('see `lib/nowhere/at-all.ts`, `npm test`')).toEqual(['lib/nowhere/at-all.ts']);
  expect(linked('[here](gone.md#part) and [there](https://example.test)')).toEqual(['gone.md']);
});
