import { beforeAll, expect, test } from 'vitest';
import { attributeOf, type Body } from './hcl/hcl-body.ts';
import { knownSchema } from './schema/known-schema.ts';
import { referencesOf } from './terraform/references-of.ts';
import { placed, readAllModules, type TerraformModule } from './terraform/terraform-module.ts';

/** Names that the providers give to what opens a door without an identity. */
const credential = /password|_key$|token$|connection_string$|secret_value$/;

/** Application Insights' is an address: it accepts data from identities alone. */
const harmless = new Set([
  'application_insights_connection_string',
  'insights_connection_string',
  'var.insights_connection_string',
  'module.monitoring.insights_connection_string',
  'azurerm_application_insights.this.connection_string',
]);

let modules: readonly TerraformModule[];

beforeAll(async () => {
  modules = await readAllModules();
});

function isCredential(name: string): boolean {
  return credential.test(name) && !harmless.has(name);
}

function attributesIn(body: Body): string[] {
  const here = body.attributes.map(({ name }) => name);
  return [...here, ...body.blocks.flatMap((block) => attributesIn(block.body))];
}

/** The resources of one type, in all modules. */
function resources(type: string): Body[] {
  return modules.flatMap((module) =>
    placed(module, 'resource')
      .filter(({ block }) => block.labels[0] === type)
      .map(({ block }) => block.body),
  );
}

test('nothing that is set is a credential', () => {
  const set = modules.flatMap((module) => module.files.flatMap(({ body }) => attributesIn(body)));
  expect(set.length).toBeGreaterThan(200);
  expect(set.filter(isCredential)).toEqual([]);
});

test('nothing that is read is a credential', () => {
  const read = modules.flatMap((module) =>
    referencesOf(module).map(({ names }) => names.join('.')),
  );
  expect(read.length).toBeGreaterThan(200);
  expect(read.filter(isCredential)).toEqual([]);
});

test('the pattern knows the providers’ own names of credentials', () => {
  const { azurerm_static_web_app: site, azurerm_storage_account: storage } = knownSchema.resources;
  expect(site?.computed.filter(isCredential)).toContain('api_key');
  expect(storage?.computed.filter(isCredential)).toContain('primary_access_key');
  expect(isCredential('administrator_login_password')).toBe(true);
  expect(isCredential('admin_password')).toBe(true);
});

// What must be said, because the provider's default is the weaker one or could become it.
test.each([
  ['azurerm_key_vault', 'rbac_authorization_enabled', 'true'],
  ['azurerm_key_vault', 'purge_protection_enabled', 'true'],
  ['azurerm_container_registry', 'admin_enabled', 'false'],
  ['azurerm_container_registry', 'anonymous_pull_enabled', 'false'],
  ['azurerm_storage_account', 'shared_access_key_enabled', 'false'],
  ['azurerm_storage_account', 'allow_nested_items_to_be_public', 'false'],
  ['azurerm_log_analytics_workspace', 'local_authentication_enabled', 'false'],
  ['azurerm_application_insights', 'local_authentication_disabled', 'true'],
  ['azurerm_linux_function_app', 'ftp_publish_basic_authentication_enabled', 'false'],
  ['azurerm_linux_function_app', 'webdeploy_publish_basic_authentication_enabled', 'false'],
  ['azurerm_linux_function_app', 'https_only', 'true'],
  [
    'azurerm_function_app_flex_consumption',
    'webdeploy_publish_basic_authentication_enabled',
    'false',
  ],
  ['azurerm_function_app_flex_consumption', 'https_only', 'true'],
])('every %s has %s = %s', (type, attribute, value) => {
  const found = resources(type);
  expect(found.length).toBeGreaterThan(0);
  for (const body of found) expect(attributeOf(body, attribute)?.text).toBe(value);
});

test('the database knows Entra alone', () => {
  const [server] = resources('azurerm_mssql_server');
  const [admin] = server?.blocks.filter(({ type }) => type === 'azuread_administrator') ?? [];
  expect(
    attributeOf(admin?.body ?? { attributes: [], blocks: [] }, 'azuread_authentication_only')?.text,
  ).toBe('true');
});
