import { connect } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Settings } from '@/lib/server/settings/settings.ts';
import { listen } from './listen.ts';

let listening: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  listening = await listen({
    settings: { host: '127.0.0.1', port: 0 } as Settings,
    log: pino({ level: 'silent' }),
    dispatch: () => new Response('the API'),
    serveSite: () => new Response('a page'),
  });
});

afterAll(() => listening.close());

/** What comes back for `request` as it is. */
function answerTo(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(listening.port, '127.0.0.1', () => socket.end(request));
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', reject).on('close', () => resolve(text));
  });
}

test.each(['no-such-host.invalid', '192.0.2.1'])(
  'a HOST that is elsewhere (%s) is named',
  async (host) => {
    const elsewhere = listen({
      settings: { host, port: 0 } as Settings,
      log: pino({ level: 'silent' }),
      dispatch: () => new Response(),
      serveSite: () => new Response(),
    });
    await expect(elsewhere).rejects.toThrow(`HOST is ${host}, which is no address of this machine`);
  },
);

test('a probe that speaks HTTP/1.0 and names no host is answered', async () => {
  const answer = await answerTo('GET /health HTTP/1.0\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toContain('the API');
});

test.each(['a b', 'a@b', 'a/../b'])('a host that cannot be (“%s”) is refused', async (host) => {
  const answer = await answerTo(
    `GET /books HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain('/problems/malformed-request');
});

test('two hosts are refused: whoever is in front may have chosen the other (RFC 9112 section 3.2)', async () => {
  const answer = await answerTo(
    'GET /books HTTP/1.1\r\nHost: a.example\r\nHost: b.example\r\nConnection: close\r\n\r\n',
  );
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain('/problems/malformed-request');
});
