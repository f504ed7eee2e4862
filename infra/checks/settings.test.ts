import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { allSettings, vaultableSettings } from '@/lib/server/settings/declarations/all-settings.ts';
import { inRepository } from '@/scripts/repository.ts';
import { attributeOf, type Body, blocksOf } from './hcl/hcl-body.ts';
import { readHcl } from './terraform/terraform-module.ts';

/** What the Functions host and Application Insights read, not the app: docs/azure-functions.md. */
const ofThePlatform = new Set([
  'AzureWebJobsStorage',
  'AzureWebJobsStorage__accountName',
  'AzureWebJobsStorage__clientId',
  'AzureWebJobsStorage__credential',
  'APPLICATIONINSIGHTS_AUTHENTICATION_STRING',
  'WEBSITE_RUN_FROM_PACKAGE',
]);

/** Name to expression. */
type Given = ReadonlyMap<string, string>;

let functions: Given;
let containerApp: Given;
let migrationJob: Given;
let vault: Given;

beforeAll(async () => {
  const [forFunctions, forApp, forJob, root] = await Promise.all([
    readHcl('infra/modules/functions/main.tf'),
    readHcl('infra/modules/container-app/main.tf'),
    readHcl('infra/modules/migration-job/main.tf'),
    readHcl('infra/main.tf'),
  ]);
  functions = pairsIn(local(forFunctions, 'app_settings'));
  containerApp = pairsIn(local(forApp, 'settings'));
  migrationJob = environmentOf(forJob);
  const [call] = root.blocks.filter(({ labels }) => labels[0] === 'key_vault');
  vault = pairsIn(attributeOf(call?.body ?? root, 'secrets')?.text ?? '');
});

/** What the start demands: settings whose schema refuses to be absent. */
function demanded(): string[] {
  return Object.entries(allSettings)
    .filter(([, { schema }]) => !schema.safeParse(undefined).success)
    .map(([name]) => name);
}

describe('the settings of', () => {
  test('the Functions app, the container and the job are ones that somebody reads', () => {
    const names = [functions, containerApp, migrationJob].flatMap((given) => [...given.keys()]);
    expect(names.length).toBeGreaterThan(12);
    expect(names.filter((name) => !(name in allSettings) && !ofThePlatform.has(name))).toEqual([]);
  });

  test('the platform are those of docs/azure-functions.md', () => {
    const page = readFileSync(inRepository('docs/azure-functions.md'), 'utf8');
    expect([...ofThePlatform].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  test('each, where Terraform says them itself, are values that the app accepts', () => {
    const literals = [functions, containerApp, migrationJob]
      .flatMap((given) => [...given])
      .flatMap(([name, value]) => (/^"[^"$]*"$/.test(value) ? [[name, value.slice(1, -1)]] : []));
    expect(literals).toContainEqual(['TOKEN_HEADER', 'x-authorization']);
    for (const [name = '', value] of literals) {
      if (!ofThePlatform.has(name))
        expect(allSettings[name]?.schema.safeParse(value).success).toBe(true);
    }
  });

  test('each host are complete, together with the vault', () => {
    const inVault = [...vault.keys()].map((name) => name.toUpperCase().replaceAll('-', '_'));
    for (const given of [functions, containerApp]) {
      expect([...given.keys(), ...inVault]).toEqual(expect.arrayContaining(demanded()));
      expect([...given.keys()]).toEqual(
        expect.arrayContaining(['AZURE_KEY_VAULT_URL', 'AZURE_CLIENT_ID', 'DATABASE_URL']),
      );
    }
  });

  test('the vault are ones that the app takes from a vault', () => {
    const names = [...vault.keys()].map((name) => name.toUpperCase().replaceAll('-', '_'));
    expect(names).toEqual([
      'AZURE_TENANT_ID',
      'AZURE_API_CLIENT_ID',
      'AZURE_SPA_CLIENT_ID',
      'ALLOWED_TENANTS',
    ]);
    expect(vaultableSettings).toEqual(expect.arrayContaining(names));
  });

  test('the Functions app read the token where Static Web Apps leaves it', () => {
    expect(functions.get('TOKEN_HEADER')).toBe('"x-authorization"');
    expect(containerApp.has('TOKEN_HEADER')).toBe(false);
  });
});

function local(body: Body, name: string): string {
  const found = blocksOf(body, 'locals').flatMap((locals) => attributeOf(locals.body, name) ?? []);
  return found[0]?.text ?? '';
}

/** `name = expression` of the objects that are written in an expression. */
function pairsIn(expression: string): Given {
  const pairs = expression.matchAll(
    /(?:^|[{,\n])\s*([A-Za-z][\w-]*)\s*=\s*([^\n]+?)\s*(?=[\n}]|$)/g,
  );
  return new Map([...pairs].map(([, name = '', value = '']) => [name, value]));
}

function environmentOf(body: Body): Given {
  const blocks: Body[] = [];
  const collect = (from: Body) => {
    for (const block of from.blocks) {
      if (block.type === 'env') blocks.push(block.body);
      collect(block.body);
    }
  };
  collect(body);
  return new Map(
    blocks.map((env) => [
      (attributeOf(env, 'name')?.text ?? '').replaceAll('"', ''),
      attributeOf(env, 'value')?.text ?? '',
    ]),
  );
}
