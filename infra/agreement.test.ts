import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRepository } from '../scripts/repository.ts';

const read = (path: string) => readFileSync(inRepository(`infra/${path}`), 'utf8');
const names = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

const files = [
  'setup.sh',
  'deploy.sh',
  'cleanup.sh',
  ...readdirSync(inRepository('infra/lib')).map((name) => `lib/${name}`),
];
const scripts = files.map(read).join('\n');

test('every output that a script asks for is one of Terraform’s', () => {
  const asked = names(scripts, /(?<!--)\b(?:has_)?output ([a-z][a-z_]+)\b/g);
  const given = names(read('outputs.tf'), /^output "(\w+)"/gm);
  expect(asked.length).toBeGreaterThan(15);
  expect(asked.filter((name) => !given.includes(name))).toEqual([]);
});

test('every output is asked for by a script or a workflow, or named to people', () => {
  const folders = ['infra/lib', 'docs', '.github/workflows'];
  const texts = folders.flatMap((folder) =>
    readdirSync(inRepository(folder))
      .filter((name) => /\.(sh|md|yml)$/.test(name))
      .map((name) => readFileSync(inRepository(`${folder}/${name}`), 'utf8')),
  );
  const all = [...texts, scripts].join('\n');
  const given = names(read('outputs.tf'), /^output "(\w+)"/gm);
  expect(given.filter((name) => !new RegExp(`\\b${name}\\b`).test(all))).toEqual([]);
});

test('every variable that a script reads is one of Terraform’s', () => {
  const asked = names(scripts, /\btfvar ([a-z][a-z_]+)\b/g);
  const given = names(read('variables.tf'), /^variable "(\w+)"/gm);
  expect(asked).toContain('target');
  expect(asked.filter((name) => !given.includes(name))).toEqual([]);
});

test('the script for the database’s users gets exactly the variables that it names', () => {
  const wanted = names(read('sql/grant-identities.sql'), /\$\((\w+)\)/g);
  expect(names(read('lib/database.sh'), /-v "(\w+)=/g)).toEqual(wanted);
});

test('a deployment waits longer for the migration than its job may take', () => {
  const [minutes] = names(read('lib/database.sh'), /wait_until (\d+) 'the migration ends'/g);
  const [seconds] = names(
    read('modules/migration-job/main.tf'),
    /replica_timeout_in_seconds = (\d+)/g,
  );
  expect(Number(minutes) * 60).toBeGreaterThan(Number(seconds));
});

test('how the database’s users are made is said by that script alone', () => {
  const pages = readdirSync(inRepository('docs')).filter((name) => name.endsWith('.md'));
  const saying = pages.filter((name) => /CREATE USER/i.test(read(`../docs/${name}`)));
  expect([pages.length > 5, saying]).toEqual([true, []]);
});
