import { readFileSync } from 'node:fs';
import { inRepository } from '../repository.ts';

type Manifest = { readonly bin?: string | Readonly<Record<string, string>> };

/**
 * The JavaScript file behind a dependency's command, to be run as `node FILE`: the shims in
 * node_modules/.bin are shell scripts on one system and batch files on another.
 *
 * @param name the package, such as `@biomejs/biome`
 * @param command its command; default: the package's name without the scope
 */
export function packageBin(name: string, command = name.replace(/^@[^/]+\//, '')): string {
  const folder = inRepository(`node_modules/${name}`);
  const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Manifest;
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (file === undefined) throw new Error(`${name} has no command ${command}`);
  return `${folder}/${file}`;
}
