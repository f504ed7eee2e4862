import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { findFreePort, isPortFree, parsePort, portTakenMessage, requireFreePort } from './ports.ts';

describe('parsePort', () => {
  test.each([
    [undefined, 3000],
    ['', 3000],
    ['8080', 8080],
    ['65535', 65_535],
  ])('%s is %i', (text, port) => {
    expect(parsePort(text, 3000)).toBe(port);
  });

  test.each(['0', '65536', '-1', '3000.5', 'http'])('refuses %s in words', (text) => {
    expect(() => parsePort(text, 3000)).toThrow(`not "${text}"`);
  });
});

describe('portTakenMessage', () => {
  test('names the port and the command with another one', () => {
    const message = portTakenMessage(3000, 'npm start', 'linux');
    expect(message).toContain('Port 3000 is taken');
    expect(message).toContain('PORT=3001 npm start');
  });

  test('speaks both shells of Windows', () => {
    const message = portTakenMessage(3000, 'npm start', 'win32');
    expect(message).toContain('$env:PORT=3001; npm start');
    expect(message).toContain('set PORT=3001&& npm start');
  });
});

describe('a taken port', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  test('is seen and avoided', async () => {
    const port = await listen();
    expect(await isPortFree(port)).toBe(false);
    expect(await findFreePort(port)).toBeGreaterThan(port);
    await expect(requireFreePort(port, 'npm start')).rejects.toThrow(`Port ${port} is taken`);
  });

  function listen(): Promise<number> {
    return new Promise((resolve) => {
      server = createServer().listen(0, '127.0.0.1', () => {
        const address = server?.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  }
});
