import { beforeAll, expect, test } from 'vitest';
import { attributeOf, type Body, blocksOf } from './hcl/hcl-body.ts';
import { placed, readAllModules, readHcl } from './terraform/terraform-module.ts';

/** What Terraform hands to others in the group, by module: role names as Azure has them. */
let granted: readonly { readonly folder: string; readonly role: string }[];
let pipeline: Body;
let condition: string;

beforeAll(async () => {
  const modules = await readAllModules();
  granted = modules.flatMap((module) =>
    placed(module, 'resource')
      .filter(({ block }) => block.labels[0] === 'azurerm_role_assignment')
      .map(({ block }) => ({
        folder: module.folder,
        role: (attributeOf(block.body, 'role_definition_name')?.text ?? '').replaceAll('"', ''),
      })),
  );
  pipeline = await readHcl('infra/modules/pipeline/main.tf');
  const grants = blocksOf(pipeline, 'resource', 'azurerm_role_assignment').find(
    ({ labels }) => labels[1] === 'deploy_grants',
  );
  condition = attributeOf(grants?.body ?? pipeline, 'condition')?.text ?? '';
});

test('the pipeline may hand out the roles that the app’s identities have, and no other', () => {
  // Who is an owner, and the pipeline itself, are an owner's business.
  const ofTheApp = granted
    .filter(({ folder }) => folder !== 'infra/modules/pipeline')
    .filter(({ role }) => role !== 'Key Vault Secrets Officer');
  const [locals] = blocksOf(pipeline, 'locals');
  const text = attributeOf(locals?.body ?? pipeline, 'assignable_roles')?.text ?? '';
  const assignable = [...text.matchAll(/"([\w ]+)"\s*= "[0-9a-f-]{36}"/g)].map(
    ([, name = '']) => name,
  );
  expect(assignable.toSorted()).toEqual([...new Set(ofTheApp.map(({ role }) => role))].toSorted());
});

test.each([
  ['write', 'Request'],
  ['delete', 'Resource'],
])('its condition on %s names both the roles and who may get them', (action, source) => {
  const half = condition.split(`roleAssignments/${action}'`)[1]?.split('ActionMatches')[0] ?? '';
  const attribute = `@${source}[Microsoft.Authorization/roleAssignments`;
  const oneOf = 'ForAnyOfAnyValues:GuidEquals';
  expect(half.replaceAll(/\s+/g, ' ')).toContain(
    `${attribute}:RoleDefinitionId] ${oneOf} {$\{local.assignable}} AND ${attribute}:PrincipalId] ${oneOf} {$\{local.grantees}}`,
  );
});

test('the founder is given a role once, also when they are named among the owners', async () => {
  const root = await readHcl('infra/main.tf');
  const found = (name: string) =>
    blocksOf(root, 'locals').map(({ body }) => attributeOf(body, name)?.text);
  expect(found('other_owners')).toContain('setsubtract(var.owner_object_ids, [local.founder])');
  expect(found('founder')).toContain('terraform_data.founder.input');
  const vault = root.blocks.find(({ labels }) => labels[0] === 'key_vault');
  const writers = attributeOf(vault?.body ?? root, 'writer_principal_ids')?.text;
  expect(writers).not.toContain('var.owner_object_ids');
});

test('only the two identities of the app may get a role from it', async () => {
  const root = await readHcl('infra/main.tf');
  const call = root.blocks.find(
    ({ type, labels }) => type === 'module' && labels[0] === 'pipeline',
  );
  expect(attributeOf(call?.body ?? root, 'grantee_principal_ids')?.text).toBe(
    '[module.identities.app.principal_id, module.identities.migration.principal_id]',
  );
});
