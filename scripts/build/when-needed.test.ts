import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { whenNeeded } from './when-needed.ts';

async function bundled(packageName: string): Promise<{ make(): object }> {
  const contents = `import Made from '${packageName}'; export const make = () => new Made(':memory:');`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    plugins: [whenNeeded(packageName, 'Give it another database.')],
  });
  const text = (outputFiles[0]?.text ?? '').replace(
    'import.meta.url',
    JSON.stringify(import.meta.url),
  );
  return import(`data:text/javascript,${encodeURIComponent(text)}`);
}

test('a package that is there is read and made', async () => {
  const { make } = await bundled('better-sqlite3');
  expect(make()).toMatchObject({ open: true, memory: true });
});

test('one that is not there fails in words, and not before it is needed', async () => {
  const { make } = await bundled('no-such-package-here');
  expect(make).toThrow('Give it another database.');
});
