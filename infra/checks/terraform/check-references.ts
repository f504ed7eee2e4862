import type { BlockSchema, ProviderSchema } from '../schema/provider-schema.ts';
import { type Declarations, declarationsOf } from './declarations.ts';
import { type PlacedReference, referencesOf } from './references-of.ts';
import { placed, type TerraformModule } from './terraform-module.ts';

/** Names that Terraform itself gives a value. */
const builtIn = new Set(['each', 'count', 'path', 'self', 'terraform']);

/**
 * Resolves every reference of `module` and every input of the modules that it calls, and finds what is
 * declared for nobody.
 *
 * @param all every module, by its folder
 * @returns a sentence for each thing that is not there or not used, with file and line
 */
export function checkReferences(
  module: TerraformModule,
  all: ReadonlyMap<string, TerraformModule>,
  schema: ProviderSchema,
): string[] {
  const declared = declarationsOf(module);
  const called = new Map(
    [...declared.calls].map(([name, folder]) => {
      const target = all.get(folder);
      return [name, target && declarationsOf(target)];
    }),
  );
  const references = referencesOf(module);
  return [
    ...references.flatMap((reference) => unresolved(reference, declared, called, schema)),
    ...inputProblems(module, called),
    ...unused(declared, references),
    ...unusedOutputs(called, references),
  ];
}

type Called = ReadonlyMap<string, Declarations | undefined>;

function unresolved(
  { names, at }: PlacedReference,
  declared: Declarations,
  called: Called,
  schema: ProviderSchema,
): string[] {
  const [root = '', name = '', third = ''] = names;
  if (builtIn.has(root)) return [];
  const nothing = [`${at}: ${names.join('.')} is not declared`];
  if (root === 'var') return declared.variables.has(name) ? [] : nothing;
  if (root === 'local') return declared.locals.has(name) ? [] : nothing;
  if (root === 'module') return called.get(name)?.outputs.has(third) || third === '' ? [] : nothing;
  if (root === 'data') {
    if (!declared.data.has(`${name}.${third}`)) return nothing;
    return unreadable(names.slice(3), schema.data[name], `${at}: ${names.join('.')}`);
  }
  if (!declared.resources.has(`${root}.${name}`)) return nothing;
  return unreadable(names.slice(2), schema.resources[root], `${at}: ${names.join('.')}`);
}

/** Follows the names that come after a resource into its blocks. */
function unreadable(
  names: readonly string[],
  schema: BlockSchema | undefined,
  of: string,
): string[] {
  const [name, ...rest] = names;
  if (name === undefined || schema === undefined) return [];
  const nested = schema.blocks[name];
  if (nested !== undefined) return unreadable(rest, nested, of);
  const { required, optional, computed } = schema;
  return [...required, ...optional, ...computed].includes(name) ? [] : [`${of} cannot be read`];
}

/** What a call gives that nobody takes, and what it owes. */
function inputProblems(module: TerraformModule, called: Called): string[] {
  const own = new Set(['source', 'count', 'for_each', 'providers', 'depends_on']);
  return placed(module, 'module').flatMap(({ block, path }) => {
    const [name = ''] = block.labels;
    const target = called.get(name);
    if (target === undefined) return [`${path}:${block.line}: module ${name} has no such source`];
    const given = block.body.attributes.filter((attribute) => !own.has(attribute.name));
    const unknown = given.filter((attribute) => !target.variables.has(attribute.name));
    const missing = [...target.variables].filter(
      ([variable, { isRequired }]) => isRequired && !given.some((one) => one.name === variable),
    );
    return [
      ...unknown.map((one) => `${path}:${one.line}: module ${name} has no variable ${one.name}`),
      ...missing.map(([variable]) => `${path}:${block.line}: module ${name} lacks ${variable}`),
    ];
  });
}

function unused(declared: Declarations, references: readonly PlacedReference[]): string[] {
  const used = new Set(references.map(({ names }) => names.slice(0, 2).join('.')));
  const variables = [...declared.variables].map(([name, { at }]) => [`var.${name}`, at] as const);
  const locals = [...declared.locals].map(([name, at]) => [`local.${name}`, at] as const);
  return [...variables, ...locals]
    .filter(([name]) => !used.has(name))
    .map(([name, at]) => `${at}: ${name} is not used`);
}

function unusedOutputs(called: Called, references: readonly PlacedReference[]): string[] {
  const used = new Set(references.map(({ names }) => names.slice(0, 3).join('.')));
  return [...called].flatMap(([call, target]) =>
    [...(target?.outputs ?? [])]
      .filter(([output]) => !used.has(`module.${call}.${output}`))
      .map(([output, at]) => `${at}: output ${output} is not used`),
  );
}
