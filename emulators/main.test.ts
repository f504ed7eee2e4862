import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

function start(environment: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, [main], { env: { ...process.env, ...environment } });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function readyLine(child: ChildProcess): Promise<{ ready: boolean; entra: string }> {
  let output = '';
  for await (const chunk of child.stdout ?? []) {
    output += chunk;
    if (output.includes('\n')) break;
  }
  return JSON.parse(output);
}

test('prints one line when it answers, and ends when standard input closes', async () => {
  const child = start({ EMULATORS_PORT: '0', EMULATORS_EXIT_WITH_STDIN: '1' });
  const { ready, entra } = await readyLine(child);
  expect(ready).toBe(true);
  expect((await fetch(`${entra}/common/discovery/v2.0/keys`)).status).toBe(200);
  child.stdin?.end();
  expect((await once(child, 'exit'))[0]).toBe(0);
}, 20_000);

test('ends on SIGTERM', async () => {
  const child = start({ EMULATORS_PORT: '0' });
  await readyLine(child);
  child.kill('SIGTERM');
  const [code, signal] = await once(child, 'exit');
  expect(code ?? signal).toBe(0);
}, 20_000);

test('says in words that the port is taken', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const child = start({ EMULATORS_PORT: String(port) });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  expect((await once(child, 'exit'))[0]).toBe(1);
  expect(said).toContain(`cannot listen on port ${port}`);
  taken.close();
}, 20_000);
