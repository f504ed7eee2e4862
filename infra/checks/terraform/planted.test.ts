import { expect, test } from 'vitest';
import { parseHcl } from '../hcl/parse-hcl.ts';
import { knownSchema } from '../schema/known-schema.ts';
import { checkReferences } from './check-references.ts';
import { checkSchema } from './check-schema.ts';
import type { TerraformModule } from './terraform-module.ts';

async function moduleOf(text: string, folder = 'infra'): Promise<TerraformModule> {
  return { folder, files: [{ path: 'main.tf', body: await parseHcl(text) }] };
}

const group = `resource "azurerm_resource_group" "this" {
  name     = "x"
  location = "y"
}
`;

test.each([
  ['a resource that does not exist', 'resource "azurerm_grup" "x" {}', 'no resource azurerm_grup'],
  ['a data source that does not exist', 'data "azurerm_who" "x" {}', 'no data azurerm_who'],
  [
    'a misspelt attribute',
    group.replace('location', 'locaton'),
    '1: azurerm_resource_group lacks location',
  ],
  ['an unknown attribute', group.replace('}', 'colour = 1\n}'), 'has no attribute colour'],
  ['an attribute of the provider’s own', group.replace('}', 'id = 1\n}'), '.id can only be read'],
  ['an unknown block', group.replace('}', 'blok {}\n}'), 'has no block blok'],
  [
    'a block written as an attribute',
    'resource "azurerm_container_app" "x" {\n  template = {}\n}',
    'azurerm_container_app.template is a block',
  ],
  ['a missing block', 'resource "azurerm_container_app" "x" {}', 'lacks template {}'],
  [
    'an unknown attribute in a nested block',
    'resource "azurerm_container_app" "x" {\n  template {\n    container {\n      mem = 1\n    }\n  }\n}',
    'azurerm_container_app.template.container has no attribute mem',
  ],
  [
    'an unknown attribute in a dynamic block',
    'resource "azurerm_container_app" "x" {\n  template {\n    container {\n      dynamic "env" {\n        content {\n          nam = 1\n        }\n      }\n    }\n  }\n}',
    'azurerm_container_app.template.container.env has no attribute nam',
  ],
  [
    'a second block where one may stand',
    'resource "azurerm_container_app" "x" {\n  ingress {\n  }\n  ingress {\n  }\n}',
    'takes one ingress only',
  ],
])('%s is found', async (_, text, words) => {
  const problems = checkSchema(await moduleOf(text), knownSchema);
  expect(problems.join('\n')).toContain(words);
});

test('nothing is found in what is right', async () => {
  expect(checkSchema(await moduleOf(group), knownSchema)).toEqual([]);
});

const child = `variable "given" {}
variable "extra" {
  default = 1
}
output "out" {
  value = "\${var.given}\${var.extra}"
}
`;

test.each([
  ['an undeclared variable', 'output "a" {\n  value = var.nobody\n}', 'var.nobody is not declared'],
  [
    'an undeclared local',
    'output "a" {\n  value = local.nobody\n}',
    'local.nobody is not declared',
  ],
  ['an undeclared resource', 'output "a" {\n  value = azurerm_subnet.x.id\n}', 'is not declared'],
  ['undeclared data', 'output "a" {\n  value = data.azuread_user.x.id\n}', 'is not declared'],
  ['an undeclared module', 'output "a" {\n  value = module.x.y\n}', 'module.x.y is not declared'],
  [
    'an attribute that no resource has',
    `${group}output "a" {\n  value = azurerm_resource_group.this.nam\n}`,
    'azurerm_resource_group.this.nam cannot be read',
  ],
  ['an unused variable', 'variable "a" {}', 'var.a is not used'],
  ['an unused local', 'locals {\n  a = 1\n}', 'local.a is not used'],
  ['a module without its source', 'module "c" {\n  source = "./nowhere"\n}', 'no such source'],
  [
    'an input that the module does not take',
    'module "c" {\n  source = "./child"\n  given = 1\n  more = 2\n}',
    'module c has no variable more',
  ],
  [
    'an input that the module needs',
    'module "c" {\n  source = "./child"\n}',
    'module c lacks given',
  ],
  [
    'an output that the module does not have',
    'module "c" {\n  source = "./child"\n  given = 1\n}\noutput "a" {\n  value = module.c.outt\n}',
    'module.c.outt is not declared',
  ],
  [
    'an output that nobody takes',
    'module "c" {\n  source = "./child"\n  given = 1\n}',
    'output out is not used',
  ],
])('%s is found', async (_, text, words) => {
  const all = new Map([['infra/child', await moduleOf(child, 'infra/child')]]);
  const problems = checkReferences(await moduleOf(text), all, knownSchema);
  expect(problems.join('\n')).toContain(words);
});

test('nothing is found in what resolves', async () => {
  const all = new Map([['infra/child', await moduleOf(child, 'infra/child')]]);
  const text =
    'module "c" {\n  source = "./child"\n  given = 1\n}\noutput "a" {\n  value = module.c.out\n}';
  expect(checkReferences(await moduleOf(text), all, knownSchema)).toEqual([]);
});
