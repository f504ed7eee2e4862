import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { inRepository } from '../../../scripts/repository.ts';
import type { Block, Body } from '../hcl/hcl-body.ts';
import { parseHcl } from '../hcl/parse-hcl.ts';

/** A folder of .tf files: what Terraform sees as one. */
export type TerraformModule = {
  /** Relative to the repository, such as `infra/modules/sql`. */
  readonly folder: string;
  readonly files: readonly TerraformFile[];
};

export type TerraformFile = { readonly path: string; readonly body: Body };

/** A block at the top of a file, with where it stands. */
export type Placed = { readonly block: Block; readonly path: string };

/** @throws {Error} naming the file and line that is no HCL */
async function readModule(folder: string): Promise<TerraformModule> {
  const names = readdirSync(inRepository(folder)).filter((name) => name.endsWith('.tf'));
  const files = names.map(async (name) => {
    const path = join(folder, name);
    return { path, body: await readHcl(path) };
  });
  return { folder, files: await Promise.all(files) };
}

/** @throws {Error} naming the file and line that is no HCL */
export async function readHcl(path: string): Promise<Body> {
  try {
    return await parseHcl(readFileSync(inRepository(path), 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** The root module and all of infra/modules. */
export async function readAllModules(): Promise<TerraformModule[]> {
  const folders = readdirSync(inRepository('infra/modules')).map((name) => `infra/modules/${name}`);
  return Promise.all(['infra', ...folders].map(readModule));
}

/** The blocks of one type in all files of a module. */
export function placed(module: TerraformModule, type: string): Placed[] {
  return module.files.flatMap(({ path, body }) =>
    body.blocks.filter((block) => block.type === type).map((block) => ({ block, path })),
  );
}
