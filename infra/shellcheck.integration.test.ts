import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inRepository } from '../scripts/repository.ts';

/** Each script with all that it reads in, as one program. */
function shellcheck(...files: readonly string[]): string {
  const options = ['--external-sources', '--check-sourced', '--severity=style'];
  const { error, stdout, stderr } = spawnSync('shellcheck', [...options, ...files], {
    cwd: inRepository('infra'),
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return stdout + stderr;
}

const scripts = ['setup.sh', 'deploy.sh', 'cleanup.sh'];

test('shellcheck has nothing to say about the scripts', { timeout: 120_000 }, () => {
  expect(shellcheck(...scripts, 'testing/stand-in.sh')).toBe('');
});

test('every file in lib is read in by a script', () => {
  const texts = [...scripts, 'lib/start.sh'].map((file) =>
    readFileSync(inRepository(`infra/${file}`), 'utf8'),
  );
  for (const part of readdirSync(inRepository('infra/lib'))) {
    expect([part, texts.some((text) => text.includes(`/lib/${part}"`))]).toEqual([part, true]);
  }
});

test('shellcheck finds a planted mistake', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyless-shellcheck-'));
  try {
    writeFileSync(join(folder, 'planted.sh'), '#!/usr/bin/env bash\nrm -rf $1/*\n');
    expect(shellcheck(join(folder, 'planted.sh'))).toContain('SC2086');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
