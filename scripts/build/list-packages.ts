import { readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from '../repository.ts';

type Locked = {
  readonly version: string;
  readonly license?: string;
  /** For development, for some platforms, or for either. */
  readonly dev?: true;
  readonly optional?: true;
  readonly devOptional?: true;
};

/**
 * Writes the list of packages of what is deployed, in CycloneDX 1.6: no scanner finds them in a bundle.
 * They are those that the bundles read, also where only development asked for them, and for the pages all
 * that production needs, which is some too many. `npm sbom --omit=dev` would leave some out, such as zod.
 *
 * @param inputs the files that the bundles read, relative to the repository
 * @param file such as `dist/container/packages.cdx.json`
 */
export function listPackages(inputs: readonly string[], file: string): void {
  const inside = new Set(inputs.flatMap((input) => folderOfPackage(input) ?? []));
  const lock = JSON.parse(readFileSync(inRepository('package-lock.json'), 'utf8'));
  const locked = Object.entries<Locked>(lock.packages).filter(
    ([path, one]) => inside.has(path) || (path !== '' && isForProduction(one)),
  );
  const list = {
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
    components: locked.map(([path, one]) => component(path, one)),
  };
  writeFileSync(inRepository(file), JSON.stringify(list));
}

/** `node_modules/@a/b` of a file below it, as the lock file names it. */
export function folderOfPackage(path: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

function isForProduction({ dev, optional, devOptional }: Locked): boolean {
  return !(dev || optional || devOptional);
}

function component(path: string, { version, license }: Locked) {
  const name = path.replace(/^.*node_modules\//, '');
  // https://github.com/package-url/purl-spec/blob/main/types-doc/npm-definition.md
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const licenses = license === undefined ? [] : [{ expression: license }];
  return { type: 'library', 'bom-ref': `${purl}#${path}`, name, version, purl, licenses };
}
