import type { Block, Body, Reference } from '../hcl/hcl-body.ts';
import type { TerraformModule } from './terraform-module.ts';

export type PlacedReference = {
  readonly names: readonly string[];
  /** File and line. */
  readonly at: string;
};

/** Where a name is no value: what Terraform takes as the name of a type, a provider or an attribute. */
const ofNames = new Set(['type', 'provider', 'ignore_changes']);

/** Every value that the module's expressions take from elsewhere; a `dynamic` block's own left out. */
export function referencesOf(module: TerraformModule): PlacedReference[] {
  return module.files.flatMap(({ path, body }) =>
    inBody(body, new Set()).map(({ path: names, line }) => ({ names, at: `${path}:${line}` })),
  );
}

function inBody(body: Body, own: ReadonlySet<string>, around?: Block): Reference[] {
  const here = body.attributes
    .filter(({ name }) => !isOfNames(name, around))
    .flatMap(({ references }) => references.filter(({ path }) => !own.has(path[0] ?? '')));
  const below = body.blocks.flatMap((block) => inBody(block.body, ownOf(block, own), block));
  return [...here, ...below];
}

/** `type = string` of a variable; the attributes that `lifecycle` names. */
function isOfNames(attribute: string, around: Block | undefined): boolean {
  if (attribute === 'type') return around?.type === 'variable';
  return ofNames.has(attribute);
}

function ownOf(block: Block, own: ReadonlySet<string>): ReadonlySet<string> {
  return block.type === 'dynamic' ? new Set([...own, block.labels[0] ?? '']) : own;
}
