import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inRepository } from '../repository.ts';

/** Below the repository, so that the compiler sees node_modules; ignored by everything else. */
mkdirSync(inRepository('data'), { recursive: true });
const project = mkdtempSync(inRepository('data/planted-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

const configuration = `
import { fileURLToPath } from 'node:url';
export default {
  output: 'export',
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: fileURLToPath(new URL('../../', import.meta.url)) },
};`;

const layout = `
export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}`;

const page = `
'use client';
import { SecretValue } from '../../../lib/server/secrets/secret-value.ts';
export default function Page() {
  return <p>{String(new SecretValue('x'))}</p>;
}`;

test('a client component that imports lib/server fails the build', () => {
  mkdirSync(join(project, 'app'));
  writeFileSync(join(project, 'next.config.mjs'), configuration);
  writeFileSync(join(project, 'tsconfig.json'), '{"compilerOptions":{"jsx":"react-jsx"}}');
  writeFileSync(join(project, 'app/layout.tsx'), layout.trimStart());
  writeFileSync(join(project, 'app/page.tsx'), page.trimStart());
  const next = inRepository('node_modules/next/dist/bin/next');
  const build = spawnSync(process.execPath, [next, 'build', project], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  const output = build.stdout + build.stderr;
  expect(build.status).not.toBe(0);
  expect(output).toMatch(/"server-only"/);
  expect(output).toMatch(/secret-value\.ts \[Client Component Browser\]/);
}, 300_000);
