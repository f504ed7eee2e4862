import { request } from 'node:http';
import { expect, test } from 'vitest';
import { startEntra } from './start-entra.ts';

const path = '/common/discovery/v2.0/keys';
const start = () => startEntra({ port: 0, appOrigins: ['http://localhost:3000'] });

/** `fetch` does not send a Host of one's own. */
function statusFor(host: string, port: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('answers on localhost and ends with its hanging requests', async () => {
  const entra = await start();
  expect((await fetch(entra.origin + path)).status).toBe(200);
  await fetch(`${entra.origin}/_control/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: 'keys', hang: true }),
  });
  const hanging = fetch(entra.origin + path).catch(() => 'cut off');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await entra.close();
  expect(await hanging).toBe('cut off');
  await expect(fetch(entra.origin + path)).rejects.toThrow();
});

test('refuses a host name that only resolves to this machine', async () => {
  const entra = await start();
  const { port } = new URL(entra.origin);
  expect(await statusFor(`127.0.0.1:${port}`, port)).toBe(200);
  expect(await statusFor(`rebound.example:${port}`, port)).toBe(421);
  await entra.close();
});

test('says when the port is taken', async () => {
  const entra = await start();
  const port = Number(new URL(entra.origin).port);
  await expect(startEntra({ port, appOrigins: [] })).rejects.toThrow('EADDRINUSE');
  await entra.close();
});
