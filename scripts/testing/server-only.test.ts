import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../repository.ts';

/** Without this line a file of lib/server could end up in a page without anyone noticing. */
const firstLine = "import 'server-only';\n";

test('every file of lib/server refuses to be part of a page', () => {
  const files = globSync('lib/server/**/*.ts', { cwd: root });
  const sources = files.filter((file) => !/\.test\.ts$/.test(file));
  expect(sources.length).toBeGreaterThan(100);
  const without = sources.filter(
    (file) => !readFileSync(root + file, 'utf8').startsWith(firstLine),
  );
  expect(without).toEqual([]);
});
