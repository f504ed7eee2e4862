import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Output = {
  readonly bytes: number;
  readonly imports: readonly {
    readonly path: string;
    readonly kind: string;
    readonly external?: boolean;
  }[];
};

const folder = 'dist/functions';
const mostBytesAtStart = 700_000;
const { outputs }: { readonly outputs: Readonly<Record<string, Output>> } = JSON.parse(
  readFileSync('dist/functions.meta.json', 'utf8'),
);

/** The files that are read before the first request. */
function readAtStart(output: string, seen = new Set<string>()): Set<string> {
  seen.add(output);
  for (const { path, kind, external } of outputs[output]?.imports ?? []) {
    if (kind === 'import-statement' && !external && !seen.has(path)) readAtStart(path, seen);
  }
  return seen;
}

test('what a cold start reads is small', () => {
  const files = [...readAtStart(`${folder}/main.mjs`)];
  const bytes = files.reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
  expect(bytes).toBeLessThan(mostBytesAtStart);
  expect(bytes).toBeGreaterThan(100_000);
});

test('the folder is complete: it needs no package beside it', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'keyless-functions-'));
  try {
    cpSync(folder, elsewhere, { recursive: true });
    const read = "import { readdirSync } from 'node:fs'; const at = process.cwd() + '/';";
    const all = `for (const name of readdirSync(at + 'chunks')) await import(at + 'chunks/' + name);`;
    const script = `${read} await import(at + 'main.mjs'); ${all} process.exit(0);`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: elsewhere,
      encoding: 'utf8',
    });
    expect([run.status, run.stderr.replace(/^WARNING.*\n/gm, '')]).toEqual([0, '']);
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}, 30_000);
