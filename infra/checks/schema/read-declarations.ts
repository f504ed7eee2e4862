import type { BlockSchema, NestedBlockSchema } from './provider-schema.ts';

type Member = {
  readonly name: string;
  readonly isBlock: boolean;
  readonly isOptional: boolean;
  readonly type: string;
};

/** One member of a configuration interface with the comment that names it in Terraform. */
const member = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*readonly \w+(\??): (\{[^}]*\}[^;]*|[^;]*);/g;
const getter = /^ {4}get (\w+)\(\): (.+);$/gm;

/** Getters that every generated class has and that are no attributes. */
const ofTheGenerator = new Set(['fqn', 'internal_value', 'timeouts']);

/**
 * Reads the type declarations that CDK for Terraform generated from a provider's schema.
 *
 * @param text an `index.d.ts` of `@cdktf/provider-*`
 * @returns what the resource or data source takes and gives
 * @throws {Error} when the text has another shape than that of the generator
 */
export function readDeclarations(text: string): BlockSchema {
  const [, config] =
    /export interface (\w+) extends cdktf\.TerraformMetaArguments/.exec(text) ?? [];
  const [, resource] = /export declare class (\w+) extends cdktf\.Terraform\w+/.exec(text) ?? [];
  if (config === undefined || resource === undefined) {
    throw new Error('These are no declarations of a resource by CDK for Terraform.');
  }
  // The generator lets every resource take an id; Terraform lets it be read.
  const { optional, ...schema } = blockSchema(text, config, resource);
  return {
    ...schema,
    optional: optional.filter((name) => name !== 'id'),
    computed: [...new Set([...schema.computed, 'id'])],
  };
}

function blockSchema(text: string, shape: string, reader: string): BlockSchema {
  const members = membersOf(text, shape).filter(({ name }) => name !== 'timeouts');
  const attributes = members.filter(({ isBlock }) => !isBlock);
  const settable = new Set(members.map(({ name }) => name));
  return {
    required: attributes.filter(({ isOptional }) => !isOptional).map(({ name }) => name),
    optional: attributes.filter(({ isOptional }) => isOptional).map(({ name }) => name),
    computed: gettersOf(text, reader).filter((name) => !settable.has(name)),
    blocks: Object.fromEntries(
      members.filter(({ isBlock }) => isBlock).map((block) => [block.name, nested(text, block)]),
    ),
  };
}

function nested(text: string, { type, isOptional }: Member): NestedBlockSchema {
  const shape = type.replace(/ \| cdktf\.IResolvable/g, '');
  const name = shape.replace(/\[\]$/, '');
  const reader = `${name}OutputReference`;
  return { needed: !isOptional, many: shape !== name, ...blockSchema(text, name, reader) };
}

function membersOf(text: string, shape: string): Member[] {
  const body = bodyOf(text, new RegExp(`export interface ${shape}(?: extends [\\w.]+)? \\{\\n`));
  return [...body.matchAll(member)].map(([, comment = '', mark, type = '']) => {
    const [, name] = /\{@link [^\s#]*#(\w+) /.exec(comment) ?? [];
    if (name === undefined) throw new Error(`${shape} has a member without a link: ${comment}`);
    return { name, isBlock: /^\s*\*\s+\w+ block\n/.test(comment), isOptional: mark === '?', type };
  });
}

function gettersOf(text: string, reader: string): string[] {
  const body = bodyOf(text, new RegExp(`export declare class ${reader} extends [\\w.]+ \\{\\n`));
  return [...body.matchAll(getter)]
    .map(([, name = '']) => name)
    .filter((name) => !name.endsWith('Input'))
    .map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
    .filter((name) => !ofTheGenerator.has(name));
}

/** What stands between the line that `head` matches and the brace that ends it. */
function bodyOf(text: string, head: RegExp): string {
  const found = head.exec(text);
  if (found === null) throw new Error(`The declarations lack ${head.source}.`);
  const start = found.index + found[0].length;
  return text.slice(start, text.indexOf('\n}\n', start));
}
