import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOutputs, sizeAtStart } from './size-at-start.ts';

const folder = 'dist/functions';
const mostBytesAtStart = 700_000;
const outputs = readOutputs();

test('what a cold start reads is small', () => {
  const bytes = sizeAtStart(outputs);
  expect(bytes).toBeLessThan(mostBytesAtStart);
  expect(bytes).toBeGreaterThan(100_000);
});

test('it carries the SDK of Azure, and of no other cloud', () => {
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  const has = (packages: RegExp) => inputs.some((input) => packages.test(input));
  expect(has(/node_modules\/@azure\/keyvault-secrets\//)).toBe(true);
  expect(has(/node_modules\/(@aws-sdk|@smithy|google-auth-library|gaxios)\//)).toBe(false);
});

test('the folder is complete: it needs no package beside it', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'keyless-functions-'));
  try {
    cpSync(folder, elsewhere, { recursive: true });
    const script = `
      import { readdirSync } from 'node:fs';
      const at = process.cwd() + '/';
      await import(at + 'main.mjs');
      for (const name of readdirSync(at + 'chunks')) {
        await import(at + 'chunks/' + name).catch((error) => {
          if (error.code !== 'ENOTDEPLOYED') throw error;
          console.log('left out: ' + name.replace(/-\\w+\\.mjs$/, ''));
        });
      }
      process.exit(0);`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: elsewhere,
      encoding: 'utf8',
    });
    expect([run.status, run.stderr.replace(/^WARNING.*\n/gm, '')]).toEqual([0, '']);
    const leftOut = run.stdout.match(/(?<=left out: ).*/g)?.sort();
    expect(leftOut).toEqual(['aws-client', 'google-auth']);
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}, 30_000);
