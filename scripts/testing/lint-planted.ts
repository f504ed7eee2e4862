import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageBin } from '../process/package-bin.ts';
import { inRepository } from '../repository.ts';

export type Finding = { readonly path: string; readonly rule: string };

type BiomeReport = {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string };
  }[];
};

const configuration = ['biome.json', 'biome.imports.json', '.gitignore', 'package.json'];

/**
 * Lints made-up files under the repository's own rules, in a folder outside of it.
 *
 * @param files path → source
 * @returns what the linter found, such as `{ path: 'lib/a.ts', rule: 'noImportCycles' }`
 */
export function lintPlanted(files: ReadonlyMap<string, string>): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'keyless-lint-'));
  try {
    for (const name of configuration) copyFileSync(inRepository(name), join(folder, name));
    for (const [path, source] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), source);
    }
    const { diagnostics } = JSON.parse(runBiome(folder)) as BiomeReport;
    return diagnostics.map(({ category, location }) => ({
      path: location.path.replaceAll('\\', '/'),
      rule: category.replace(/^lint\/[^/]+\//, ''),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runBiome(folder: string): string {
  const args = [packageBin('@biomejs/biome'), 'lint', '--reporter=json', '--max-diagnostics=none'];
  try {
    return execFileSync(process.execPath, [...args, '.'], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
