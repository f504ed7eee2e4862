import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { answer, azureSqlUnderTest, hourMs, inTurn } from '../testing/azure-sql-under-test.ts';

const { start, startUntrusted, open, attempts, cleanUps, asked, clock } = azureSqlUnderTest();

describe('signing in', () => {
  test('sends the token over strict TLS, to the database that was named', async () => {
    const { database, arrived } = await start();
    expect((await answer(database)).rows).toEqual([{ n: 1 }]);
    expect(arrived.protocols).toEqual(['tds/8.0']);
    expect(arrived.tokens).toEqual(['token-1']);
    expect(arrived.logins[0]).toContain('library');
    expect(asked).toEqual(['https://database.windows.net/.default']);
  });

  test('a connection is renewed before its token ends', async () => {
    const { database, arrived } = await start();
    await answer(database);
    clock.now += hourMs - 6 * 60_000;
    await answer(database);
    expect(arrived.tokens).toEqual(['token-1']);
    clock.now += 60_000;
    await answer(database);
    expect(arrived.tokens).toEqual(['token-1', 'token-2']);
  });

  test('asks for no token but the database’s, whatever the server names', async () => {
    const { database, arrived } = await start({ resource: 'https://graph.microsoft.com/' });
    await expect(answer(database)).rejects.toThrow('which is not the database');
    expect(asked).toEqual([]);
    expect(arrived.tokens).toEqual([]);
  });

  test('a principal that the database does not know is told what to do, once', async () => {
    const { database, arrived } = await start({ onLogin: () => 18456 });
    await expect(answer(database)).rejects.toMatchObject({
      kind: 'login-refused',
      message: expect.stringContaining('run infra/sql/grant-identities.sql'),
    });
    expect(arrived.tokens).toHaveLength(1);
  });

  test('a database that is not available yet is tried again, each time in the log', async () => {
    const { database } = await start({ onLogin: inTurn(40613, 40613) });
    expect((await answer(database)).rows).toEqual([{ n: 1 }]);
    expect(attempts()).toMatchObject([
      { operation: 'connect to library on localhost', outcome: 'busy' },
      { operation: 'connect to library on localhost', outcome: 'busy' },
      { operation: 'connect to library on localhost', outcome: 'ok' },
    ]);
  });

  test('three times, and not more', async () => {
    const { database } = await start({ onLogin: () => 40613 });
    await expect(answer(database)).rejects.toMatchObject({ kind: 'busy' });
    expect(attempts()).toHaveLength(3);
  });
});

test('never more than ten connections; who waits too long for one is told', async () => {
  const { port, arrived } = await start();
  const database = open(port, 'localhost', { patienceMs: 3_000 });
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const working = Array.from({ length: 10 }, () =>
    database.connection().execute(async (connection) => {
      await answer(connection);
      await released;
    }),
  );
  await expect.poll(() => arrived.tokens.length).toBe(10);
  await expect(answer(database)).rejects.toMatchObject({
    kind: 'busy',
    message: 'No connection to the database became free in time.',
  });
  expect(arrived.tokens).toHaveLength(10);
  release();
  await Promise.all(working);
  expect((await answer(database)).rows).toEqual([{ n: 1 }]);
});

describe('a server that is not to be trusted gets no token', () => {
  test('one with a certificate of its own making', async () => {
    const { port, arrived } = await startUntrusted();
    await expect(answer(open(port))).rejects.toMatchObject({ kind: 'not-trusted' });
    expect(attempts()).toHaveLength(1);
    expect({ asked, ...arrived }).toMatchObject({ asked: [], logins: [] });
  });

  test('one with a certificate for another name', async () => {
    const { port, arrived } = await start();
    await expect(answer(open(port, '127.0.0.1'))).rejects.toMatchObject({ kind: 'not-trusted' });
    expect({ asked, ...arrived }).toMatchObject({ asked: [], logins: [] });
  });

  test('one that declines TLS', async () => {
    const received: Buffer[] = [];
    const plain = createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', (chunk) => {
        received.push(chunk);
        // A pre-login answer that says: no encryption.
        socket.write(Buffer.from([4, 1, 0, 15, 0, 0, 1, 0, 1, 0, 6, 0, 1, 0xff, 2]));
      });
    }).listen(0, '127.0.0.1');
    await once(plain, 'listening');
    cleanUps.push(() => new Promise((resolve) => plain.close(resolve)));
    const { port } = plain.address() as AddressInfo;
    await expect(answer(open(port))).rejects.toMatchObject({ kind: 'unreachable' });
    expect(asked).toEqual([]);
    const clientHello = 0x16;
    expect(received.every((chunk) => chunk[0] === clientHello)).toBe(true);
  });
});
