import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createLogger } from '@/lib/server/log.ts';
import type { Settings } from '@/lib/server/settings/settings.ts';
import { listen } from './listen.ts';

const get = 'GET /api/v1/slow HTTP/1.1\r\nhost: localhost\r\n\r\n';
const answered = /HTTP\/1\.1 200/g;

/** A host whose API answers when it is told to. */
async function start(log = createLogger('silent')) {
  const waiting: (() => void)[] = [];
  const server = await listen({
    settings: { port: 0, host: '127.0.0.1' } as Settings,
    log,
    dispatch: () => new Promise((resolve) => waiting.push(() => resolve(new Response('answer')))),
    serveSite: () => new Response('page'),
  });
  return { ...server, waiting };
}

test('a request that takes longer than a stop waits is cut off, and the log says so', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const lines: string[] = [];
  const { port, close, waiting } = await start(pino({}, { write: (line) => lines.push(line) }));
  const client = connect(port, '127.0.0.1');
  const received = text(client);
  client.write(get);
  await vi.waitUntil(() => waiting.length === 1);
  const closing = close();
  await vi.advanceTimersByTimeAsync(9_000);
  await closing;
  expect(await received).toBe('');
  expect(lines.at(-1)).toContain('cut off');
});

async function until(condition: () => boolean): Promise<void> {
  await expect.poll(condition).toBe(true);
}

test('a host that stops answers what it accepted, and then closes the connection', async () => {
  const { port, close, waiting } = await start();
  const client = connect(port, '127.0.0.1');
  const received = text(client);
  client.write(get);
  await until(() => waiting.length === 1);
  const closing = close();
  waiting[0]?.();
  const begun = performance.now();
  await closing;
  expect(performance.now() - begun).toBeLessThan(3_000);
  expect((await received).match(answered)).toHaveLength(1);
});

test('a request that comes on an open connection while the host stops is the last on it', async () => {
  const { port, close, waiting } = await start();
  const client = connect(port, '127.0.0.1');
  const received = text(client);
  client.write(get);
  await until(() => waiting.length === 1);
  const closing = close();
  client.write(get);
  await until(() => waiting.length === 2);
  for (const answer of waiting) answer();
  await closing;
  const answers = await received;
  expect(answers.match(answered)).toHaveLength(2);
  expect(answers.match(/connection: close/gi)).toHaveLength(1);
});
