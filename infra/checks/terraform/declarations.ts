import { placed, type TerraformModule } from './terraform-module.ts';

/** What a module declares, by the name that a reference begins with. */
export type Declarations = {
  readonly variables: ReadonlyMap<string, { readonly isRequired: boolean; readonly at: string }>;
  /** Name to file and line, as below. */
  readonly locals: ReadonlyMap<string, string>;
  readonly outputs: ReadonlyMap<string, string>;
  /** Name of the call to the folder that it calls. */
  readonly calls: ReadonlyMap<string, string>;
  /** `TYPE.NAME`. */
  readonly resources: ReadonlySet<string>;
  readonly data: ReadonlySet<string>;
};

/** Everything that `module` declares. */
export function declarationsOf(module: TerraformModule): Declarations {
  const named = (type: string) =>
    placed(module, type).map(({ block, path }) => ({
      block,
      name: block.labels.join('.'),
      at: `${path}:${block.line}`,
    }));
  const locals = placed(module, 'locals').flatMap(({ block, path }) =>
    block.body.attributes.map(({ name, line }) => [name, `${path}:${line}`] as const),
  );
  return {
    variables: new Map(
      named('variable').map(({ name, block, at }) => {
        const isRequired = !block.body.attributes.some((one) => one.name === 'default');
        return [name, { isRequired, at }];
      }),
    ),
    locals: new Map(locals),
    outputs: new Map(named('output').map(({ name, at }) => [name, at])),
    calls: new Map(named('module').map(({ name, block }) => [name, sourceOf(block.body, module)])),
    resources: new Set(named('resource').map(({ name }) => name)),
    data: new Set(named('data').map(({ name }) => name)),
  };
}

function sourceOf(body: TerraformModule['files'][number]['body'], module: TerraformModule): string {
  const source = body.attributes.find(({ name }) => name === 'source')?.text ?? '""';
  return `${module.folder}/${source.replaceAll('"', '').replace(/^\.\//, '')}`;
}
