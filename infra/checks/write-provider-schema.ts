// Writes provider-schema.json from the type declarations of CDK for Terraform's provider packages, which
// were generated from the providers' own schemas: node infra/checks/write-provider-schema.ts
// They are large (azurerm: 270 MB unpacked) and MPL-2.0, so they are fetched for this alone, and what the
// tests need, the names of what we use, is kept. Run it after using a new type or changing a version.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../scripts/process/run-command.ts';
import { inRepository } from '../../scripts/repository.ts';
import type { BlockSchema, ProviderSchema } from './schema/provider-schema.ts';
import { readDeclarations } from './schema/read-declarations.ts';
import { placed, readAllModules } from './terraform/terraform-module.ts';

const packages = [
  '@cdktf/provider-azurerm@14.23.1',
  '@cdktf/provider-azuread@14.3.1',
  '@cdktf/provider-time@11.0.1',
];

type Manifest = { readonly cdktf: { readonly provider: { name: string; version: string } } };
type Kinds = Pick<ProviderSchema, 'resources' | 'data'>;

await runCommand(async () => {
  const used = await usedTypes();
  const folder = mkdtempSync(join(tmpdir(), 'keyless-providers-'));
  try {
    const read = packages.map((name) => readPackage(name, folder, used));
    const schema = {
      providers: Object.assign({}, ...read.map(({ providers }) => providers)),
      resources: Object.assign({}, ...read.map(({ resources }) => resources)),
      data: Object.assign({}, ...read.map(({ data }) => data)),
    };
    writeFileSync(inRepository('infra/checks/provider-schema.json'), oneLineEach(schema));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The types that infra/ uses, each as the packages name its folder. */
async function usedTypes(): Promise<readonly { kind: keyof Kinds; type: string }[]> {
  const modules = await readAllModules();
  const typesOf = (kind: string) =>
    new Set(modules.flatMap((one) => placed(one, kind).map(({ block }) => block.labels[0] ?? '')));
  return [
    ...[...typesOf('resource')].toSorted().map((type) => ({ kind: 'resources' as const, type })),
    ...[...typesOf('data')].toSorted().map((type) => ({ kind: 'data' as const, type })),
  ];
}

function readPackage(
  name: string,
  folder: string,
  used: Awaited<ReturnType<typeof usedTypes>>,
): ProviderSchema {
  const npm = ['pack', name, '--silent', '--pack-destination', folder];
  const archive = execFileSync('npm', npm, { encoding: 'utf8' }).trim();
  const extract = ['-xzf', join(folder, archive), '-C', folder, '--wildcards'];
  execFileSync('tar', [...extract, 'package/package.json', 'package/lib/*/index.d.ts']);
  const manifest = JSON.parse(
    readFileSync(join(folder, 'package/package.json'), 'utf8'),
  ) as Manifest;
  const { name: address, version } = manifest.cdktf.provider;
  const prefix = `${address.split('/').at(-1)}_`;
  const schema = {
    providers: { [address.split('/').slice(-2).join('/')]: version },
    resources: {} as Record<string, BlockSchema>,
    data: {} as Record<string, BlockSchema>,
  };
  for (const { kind, type } of used.filter((one) => one.type.startsWith(prefix))) {
    const short = type.slice(prefix.length).replaceAll('_', '-');
    const place = kind === 'data' ? `data-${prefix.slice(0, -1)}-${short}` : short;
    const text = readFileSync(join(folder, 'package/lib', place, 'index.d.ts'), 'utf8');
    schema[kind][type] = readDeclarations(text);
  }
  rmSync(join(folder, 'package'), { recursive: true });
  return schema;
}

/** One line for each type, so that a change shows which it was. */
function oneLineEach({ providers, resources, data }: ProviderSchema): string {
  const lines = (kind: Readonly<Record<string, BlockSchema>>) =>
    Object.entries(kind).map(
      ([type, block]) => `    ${JSON.stringify(type)}: ${JSON.stringify(block)}`,
    );
  return [
    '{',
    `  "providers": ${JSON.stringify(providers)},`,
    `  "resources": {\n${lines(resources).join(',\n')}\n  },`,
    `  "data": {\n${lines(data).join(',\n')}\n  }`,
    '}\n',
  ].join('\n');
}
