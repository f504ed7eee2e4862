import { execFileSync, spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { inRepository } from '@/scripts/repository.ts';
import { attributeOf, blocksOf } from '../hcl/hcl-body.ts';
import { knownSchema } from '../schema/known-schema.ts';
import { checkReferences } from './check-references.ts';
import { checkSchema } from './check-schema.ts';
import { declarationsOf } from './declarations.ts';
import { placed, readAllModules, readHcl, type TerraformModule } from './terraform-module.ts';

let modules: ReadonlyMap<string, TerraformModule>;
let root: TerraformModule;

beforeAll(async () => {
  modules = new Map((await readAllModules()).map((module) => [module.folder, module]));
  const found = modules.get('infra');
  if (found === undefined) throw new Error('There is no root module.');
  root = found;
});

test('every attribute and block is one of the published schema, and none is missing', () => {
  expect(modules.size).toBeGreaterThan(10);
  expect([...modules.values()].flatMap((module) => checkSchema(module, knownSchema))).toEqual([]);
});

test('every reference resolves, and nothing is declared for nobody', () => {
  const problems = [...modules.values()].flatMap((one) =>
    checkReferences(one, modules, knownSchema),
  );
  expect(problems).toEqual([]);
});

test('every module is called', () => {
  const called = new Set(declarationsOf(root).calls.values());
  expect([...modules.keys()].filter((folder) => folder !== 'infra' && !called.has(folder))).toEqual(
    [],
  );
});

test('the providers are exactly the releases whose schema is known', () => {
  const [terraform] = placed(root, 'terraform');
  const required = blocksOf(
    terraform?.block.body ?? { attributes: [], blocks: [] },
    'required_providers',
  );
  const pinned = required[0]?.body.attributes.map(({ text }) => {
    const [, source = ''] = /source\s*=\s*"([^"]+)"/.exec(text) ?? [];
    const [, version = ''] = /version\s*=\s*"([^"]+)"/.exec(text) ?? [];
    return [source, version];
  });
  expect(Object.fromEntries(pinned ?? [])).toEqual(knownSchema.providers);
});

test('every variable and output says what it is', () => {
  const silent = [...modules.values()].flatMap((module) =>
    ['variable', 'output'].flatMap((type) =>
      placed(module, type)
        .filter(({ block }) => !/^".+\."$/.test(attributeOf(block.body, 'description')?.text ?? ''))
        .map(({ block, path }) => `${path}:${block.line}`),
    ),
  );
  expect(silent).toEqual([]);
});

test('every variable has a type', () => {
  const loose = [...modules.values()].flatMap((module) =>
    placed(module, 'variable').filter(({ block }) => !attributeOf(block.body, 'type')),
  );
  expect(loose).toEqual([]);
});

describe.each(['dev', 'prod'])('infra/environments/%s.tfvars', (environment) => {
  test('gives every variable that has no default, and no other', async () => {
    const given = (await readHcl(`infra/environments/${environment}.tfvars`)).attributes;
    const { variables } = declarationsOf(root);
    expect(given.map(({ name }) => name).filter((name) => !variables.has(name))).toEqual([]);
    const required = [...variables]
      .filter(([, { isRequired }]) => isRequired)
      .map(([name]) => name);
    expect(given.map(({ name }) => name)).toEqual(expect.arrayContaining(required));
  });

  test('is named after its environment', async () => {
    const body = await readHcl(`infra/environments/${environment}.tfvars`);
    expect(attributeOf(body, 'environment')?.text).toBe(`"${environment}"`);
  });
});

const terraform = spawnSync('terraform', ['version']).status === 0;

test.runIf(terraform)('terraform fmt has nothing to change', () => {
  const options = { cwd: inRepository('infra'), encoding: 'utf8', stdio: 'pipe' } as const;
  expect(execFileSync('terraform', ['fmt', '-check', '-recursive', '-list=true'], options)).toBe(
    '',
  );
});
