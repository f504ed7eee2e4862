import type { Attribute, Block, Body } from '../hcl/hcl-body.ts';
import type { BlockSchema, ProviderSchema } from '../schema/provider-schema.ts';
import { placed, type TerraformModule } from './terraform-module.ts';

/** What Terraform itself understands in every resource. */
const metaArguments = new Set(['count', 'for_each', 'provider', 'depends_on']);
const metaBlocks = new Set(['lifecycle', 'timeouts']);

/**
 * Compares every resource and data source with what its provider publishes: unknown and missing
 * attributes and blocks, blocks that may stand once, attributes that can only be read.
 *
 * @returns a sentence for each difference, with file and line
 */
export function checkSchema(module: TerraformModule, schema: ProviderSchema): string[] {
  const kinds = { resource: schema.resources, data: schema.data };
  return Object.entries(kinds).flatMap(([kind, known]) =>
    placed(module, kind).flatMap(({ block, path }) => {
      const [type = ''] = block.labels;
      const expected = known[type];
      if (expected === undefined) return [`${path}:${block.line}: there is no ${kind} ${type}`];
      const own = {
        attributes: block.body.attributes.filter(({ name }) => !metaArguments.has(name)),
        blocks: block.body.blocks.filter((nested) => !metaBlocks.has(nested.type)),
      };
      return differences(own, expected, type, block.line).map((words) => `${path}:${words}`);
    }),
  );
}

function differences(body: Body, schema: BlockSchema, name: string, line: number): string[] {
  const given = body.attributes.map((attribute) => attribute.name);
  const blocks = body.blocks.map(unwrapped);
  const missing = [
    ...schema.required.filter((required) => !given.includes(required)),
    ...Object.entries(schema.blocks)
      .filter(([type, { needed }]) => needed && !blocks.some(({ block }) => block.type === type))
      .map(([type]) => `${type} {}`),
  ];
  return [
    ...missing.map((what) => `${line}: ${name} lacks ${what}`),
    ...body.attributes.flatMap((attribute) => unknownAttribute(attribute, schema, name)),
    ...blocks.flatMap((nested) => nestedDifferences(nested, blocks, schema, name)),
  ];
}

function unknownAttribute({ name, line }: Attribute, schema: BlockSchema, of: string): string[] {
  if (schema.required.includes(name) || schema.optional.includes(name)) return [];
  if (schema.computed.includes(name)) return [`${line}: ${of}.${name} can only be read`];
  if (schema.blocks[name] !== undefined) return [`${line}: ${of}.${name} is a block, without =`];
  return [`${line}: ${of} has no attribute ${name}`];
}

type Nested = { readonly block: Block; readonly isDynamic: boolean };

function nestedDifferences(
  { block, isDynamic }: Nested,
  all: readonly Nested[],
  schema: BlockSchema,
  of: string,
): string[] {
  const { type, line, body } = block;
  const expected = schema.blocks[type];
  if (expected === undefined) return [`${line}: ${of} has no block ${type}`];
  const first = all.find((other) => other.block.type === type);
  const again = !expected.many && !isDynamic && first?.block !== block;
  return [
    ...(again ? [`${line}: ${of} takes one ${type} only`] : []),
    ...differences(body, expected, `${of}.${type}`, line),
  ];
}

/** `dynamic "x" { content { … } }` stands for blocks `x { … }`. */
function unwrapped(block: Block): Nested {
  if (block.type !== 'dynamic') return { block, isDynamic: false };
  const [type = ''] = block.labels;
  const content = block.body.blocks.find((nested) => nested.type === 'content');
  const body = content?.body ?? { attributes: [], blocks: [] };
  return { block: { type, labels: [], line: block.line, body }, isDynamic: true };
}
