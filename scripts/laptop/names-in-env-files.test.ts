import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { namesInEnvFiles } from './names-in-env-files.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyless-env-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('names what each file sets, and need not find one', () => {
  expect(namesInEnvFiles(folder)).toEqual([]);
  writeFileSync(join(folder, '.env'), '# real\nexport AZURE_TENANT_ID="x" # y\nLOG_LEVEL=debug\n');
  writeFileSync(join(folder, '.env.local'), 'ALLOWED_CLIENTS=a,b\n');
  expect(namesInEnvFiles(folder)).toEqual(['ALLOWED_CLIENTS', 'AZURE_TENANT_ID', 'LOG_LEVEL']);
});
