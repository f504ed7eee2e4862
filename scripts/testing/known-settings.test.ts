import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allSettings } from '@/lib/server/settings/declarations/all-settings.ts';
import { commandSettings } from '@/lib/server/settings/declarations/commands.ts';
import { root } from '../repository.ts';

/** What is read and is no setting: who gives it. */
const givenByOthers: Readonly<Record<string, string>> = {
  PATH: 'the system',
  HOME: 'the system',
  PROGRAMFILES: 'Windows',
  LOCALAPPDATA: 'Windows',
  CI: 'continuous integration',
  npm_lifecycle_event: 'npm',
  npm_execpath: 'npm',
  NEXT_RUNTIME: 'Next',
  NEXT_TELEMETRY_DISABLED: 'npm run dev, for Next',
  IDENTITY_HEADER: 'App Service, for the Azure SDK',
  AWS_ROLE_ARN: 'Kubernetes, for the AWS SDK',
  NEXT_TARGET: 'the build for the bench',
  BENCH_CLAIMS: 'the bench',
  DATABASE_FILE: 'the bench',
  ME_FILE: 'the bench',
  STARTED_BY: 'npm start',
  EMULATORS_EXIT_WITH_STDIN: 'a program that starts the emulators (emulators/main.ts)',
};

const folders = '{app,components,lib,hosts,scripts,emulators,bench,e2e}';
const files = globSync([`${folders}/**/*.{ts,tsx,mjs}`, '*.{ts,mjs}'], { cwd: root }).filter(
  (file) => !/\.(test|spec)\.|(^|\/)testing\//.test(file),
);

const member = /\benv(?:ironment)?(?:\.([A-Za-z][A-Za-z0-9_]+)\b|\[['"]([A-Za-z0-9_]+)['"]\])/g;
const taken = /\{([A-Z0-9_,\s]+)\}(?:\s*=\s*process\.env|: (?:NodeJS\.ProcessEnv|SettingSource))/g;
const isName = /^([A-Z][A-Z0-9_]+|npm_[a-z_]+)$/;

/** The variables that a source reads from an environment. */
function readIn(text: string): readonly string[] {
  const members = [...text.matchAll(member)].map(([, dotted, quoted]) => dotted ?? quoted ?? '');
  const destructured = [...text.matchAll(taken)].flatMap(([, names = '']) => names.split(/[,\s]+/));
  return [...members, ...destructured].filter((name) => isName.test(name));
}

const texts = new Map(files.map((file) => [file, readFileSync(`${root}${file}`, 'utf8')] as const));
const read = new Set([...texts.values()].flatMap(readIn));

test('everything that is read from the environment is in docs/settings.md', () => {
  const known = { ...allSettings, ...commandSettings, ...givenByOthers };
  expect(read.size).toBeGreaterThan(30);
  expect([...read].filter((name) => !Object.hasOwn(known, name))).toEqual([]);
});

test('everything in docs/settings.md is read, here or by an SDK of a cloud', () => {
  const named = (name: string) =>
    [...texts].some(([file, text]) => !file.includes('/declarations/') && text.includes(name));
  const bySdk = (name: string) => /Read by the \w+ SDK/.test(allSettings[name]?.about ?? '');
  const all = [...Object.keys(allSettings), ...Object.keys(commandSettings)];
  expect(all.filter((name) => !named(name) && !bySdk(name))).toEqual([]);
});

test('no exception is left over', () => {
  expect(Object.keys(givenByOthers).filter((name) => !read.has(name))).toEqual([]);
});

test.each([
  ['process.env.SOME_SETTING', 'SOME_SETTING'],
  ["process.env['SOME_SETTING']", 'SOME_SETTING'],
  ['environment.SOME_SETTING ?? 1', 'SOME_SETTING'],
  ['const { SOME_SETTING, OTHER } = process.env', 'SOME_SETTING'],
  ['function read({ SOME_SETTING }: SettingSource)', 'SOME_SETTING'],
])('“%s” reads a setting', (text, name) => expect(readIn(text)).toContain(name));
