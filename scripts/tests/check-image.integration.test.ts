import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Answer, type Call, good, written } from '@/infra/testing/call.ts';
import { type Programs, putPrograms } from '@/infra/testing/programs.ts';
import { checkImage } from './check-image.ts';

/** The container, as far as anybody asks it. */
const container = createServer((_request, response) => response.writeHead(200).end());
let programs: Programs;
let calls: string[];
/** Which programs have something behind them that builds. */
let running: readonly string[];

function answer(call: Call): Answer {
  calls.push(written(call));
  const { port } = container.address() as AddressInfo;
  switch (call.args[0]) {
    case 'info':
      return running.includes(call.program) ? good() : { code: 1, output: 'no daemon' };
    case 'run':
      return good('the-container\n');
    case 'port':
      return good(`127.0.0.1:${port}\n[::1]:${port}\n`);
    case 'image':
      return good('151000000\n');
    default:
      return good();
  }
}

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  await new Promise<void>((resolve) => container.listen(0, '127.0.0.1', resolve));
  programs = await putPrograms(['docker', 'podman'], answer);
});

afterAll(async () => {
  await programs.remove();
  container.closeAllConnections();
  await new Promise((resolve) => container.close(resolve));
});

beforeEach(() => {
  calls = [];
  running = ['podman'];
});

test('builds where something builds, starts it read-only, and leaves nothing running', async () => {
  expect(await checkImage()).toMatchObject({ passed: 1, failed: 0 });
  const verbs = calls.map((call) => call.split(' ').slice(0, 2).join(' '));
  expect(verbs).toEqual([
    ...['docker info', 'podman info', 'podman build', 'podman run', 'podman port'],
    ...['podman image', 'podman rm'],
  ]);
  expect(calls.join('\n')).toMatch(/podman run .*--read-only --cap-drop ALL/);
  expect(console.log).toHaveBeenCalledWith(expect.stringContaining('151.0 MB'));
});
