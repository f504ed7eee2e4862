import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeSources } from './remove-sources.ts';

test('sources and maps go, everything else stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyless-sources-'));
  mkdirSync(join(folder, 'media'));
  const gone = ['media/worker.1x.ts', 'page.tsx', 'chunk.js.map'].map((it) => join(folder, it));
  const kept = ['media/worker.js', 'index.html', 'robots.txt'].map((it) => join(folder, it));
  for (const file of [...gone, ...kept]) writeFileSync(file, '');
  expect(removeSources(folder).toSorted()).toEqual(gone.toSorted());
  expect([...gone, ...kept].filter((file) => existsSync(file))).toEqual(kept);
  rmSync(folder, { recursive: true });
});
