import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFreePort, isPortFree } from './laptop/ports.ts';
import { keepTail } from './process/output-tail.ts';
import { inRepository, root } from './repository.ts';

type Start = {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly output: () => string;
};

/** When nothing changed; and what a busy machine may add. */
const secondStartSeconds = 5;
const slackSeconds = 10;

/** With what is built already: `npm test` builds before it runs the integration tests. */
describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyless-start-'));
  let port: number;
  let running: Start;

  beforeAll(async () => {
    port = await findFreePort(3400);
    running = start();
    await waitFor(running, 'Ctrl-C ends everything.');
  }, 300_000); // alone, without `npm test`, it may have to build

  afterAll(() => {
    running.child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  test('serves pages and API when it says so', async () => {
    const ready = await fetch(`http://localhost:${port}/health/ready`);
    expect(ready.status).toBe(200);
    const page = await fetch(`http://localhost:${port}/`);
    expect(await page.text()).toContain('<!DOCTYPE html>');
  });

  test('refuses a taken port, naming it and another', async () => {
    const second = start();
    const [code] = await once(second.child, 'close');
    expect(code).toBe(1);
    expect(second.output()).toContain(`Port ${port} is taken`);
    expect(second.output()).toContain(String(port + 1));
  });

  test('ends all it started when it is asked to end', async () => {
    const entra = /emulated at http:\/\/localhost:(\d+)/.exec(running.output())?.[1];
    running.child.kill('SIGTERM');
    const [code] = await once(running.child, 'close');
    expect(code).toBe(0);
    expect(await isPortFree(port)).toBe(true);
    expect(await isPortFree(Number(entra))).toBe(true);
  });

  test('a second start takes seconds, and Ctrl-C ends everything', {
    skip: process.platform === 'win32',
    timeout: 60_000,
  }, async () => {
    const since = performance.now();
    // A group of its own, which is what a terminal sends Ctrl-C to.
    const second = start({ detached: true });
    await waitFor(second, 'Ctrl-C ends everything.');
    expect((performance.now() - since) / 1_000).toBeLessThan(secondStartSeconds + slackSeconds);
    const group = -(second.child.pid ?? 0);
    process.kill(group, 'SIGINT');
    const [code] = await once(second.child, 'close');
    expect([code, second.output()]).toEqual([0, expect.stringContaining('Everything has ended.')]);
    expect(await isPortFree(port)).toBe(true);
    expect(() => process.kill(group, 0), 'a process of it is left').toThrow('ESRCH');
  });

  function start({ detached = false } = {}): Start {
    const child = spawn(process.execPath, [inRepository('scripts/run.mjs'), 'start'], {
      cwd: root,
      detached,
      env: {
        ...process.env,
        PORT: String(port),
        DATABASE_URL: `file:${join(folder, 'library.db')}`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { child, output: keepTail(child.stdout, child.stderr) };
  }
});

async function waitFor({ child, output }: Start, text: string): Promise<void> {
  while (!output().includes(text)) {
    if (child.exitCode !== null) throw new Error(`It ended before:\n${output()}`);
    await once(child.stdout, 'data', { signal: AbortSignal.timeout(300_000) });
  }
}
