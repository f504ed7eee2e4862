import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { leftOut } from './left-out.ts';

test('what is left out fails in words when it is imported, and not before', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export const started = true;
        export const use = async () => (await import('the-sdk-of-another-cloud')).Client;`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    plugins: [leftOut(['the-sdk-of-another-cloud'], 'This deployment has no other cloud.')],
  });
  const bundled = await import(
    `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`
  );
  expect(bundled.started).toBe(true);
  await expect(bundled.use()).rejects.toMatchObject({
    message: 'This deployment has no other cloud.',
    code: 'ENOTDEPLOYED',
  });
});
