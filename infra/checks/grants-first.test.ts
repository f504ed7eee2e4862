import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRepository } from '@/scripts/repository.ts';
import { placed, readAllModules } from './terraform/terraform-module.ts';

test('what the app’s identities may do is given before what runs as them is made', async () => {
  const modules = await readAllModules();
  const grants = modules
    .filter(({ folder }) => folder !== 'infra/modules/pipeline')
    .flatMap((module) =>
      placed(module, 'resource')
        .filter(({ block }) => block.labels[0] === 'azurerm_role_assignment')
        .map(({ block }) => ({ module, name: block.labels.join('.') })),
    );
  expect(grants.length).toBeGreaterThan(4);
  const unwaited = grants.filter(({ module, name }) => {
    const texts = module.files.map(({ path }) => readFileSync(inRepository(path), 'utf8'));
    return !texts.some((text) => text.includes(name));
  });
  expect(unwaited.map(({ module, name }) => `${module.folder}: ${name}`)).toEqual([]);
});
