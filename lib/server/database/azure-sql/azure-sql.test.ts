import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import tls from 'node:tls';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OutboundCall } from '@/lib/server/outbound-call.ts';
import { inTransaction } from '../in-transaction.ts';
import type { Database } from '../open-database.ts';
import { queryLog } from '../query-log.ts';
import type { Schema } from '../schema.ts';
import { selfSigned } from '../testing/self-signed.ts';
import { startTdsServer, type TdsServerOptions, type Verdict } from '../testing/tds-server.ts';
import { isUniqueViolation } from '../unique-violation.ts';
import { AzureSqlDialect } from './azure-sql-dialect.ts';

const hourMs = 3_600_000;
const trusted = selfSigned('localhost');
tls.setDefaultCACertificates([trusted.cert]);

const cleanUps: (() => Promise<unknown>)[] = [];
const calls: OutboundCall[] = [];
const asked: string[] = [];
let now = Date.now();

beforeEach(() => {
  now = Date.now();
  calls.length = 0;
  asked.length = 0;
});

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** token-1, token-2, …: each lives for an hour. */
const credential = {
  getToken: async (scope: string) => {
    asked.push(scope);
    return { token: `token-${asked.length}`, expiresOnTimestamp: now + hourMs };
  },
};

function open(port: number, server = 'localhost'): Database {
  const log = (call: OutboundCall) => void calls.push(call);
  const dialect = new AzureSqlDialect({
    address: { server, port, database: 'library' },
    credential,
    log,
    clock: () => now,
    firstWaitMs: 5,
  });
  const database = new Kysely<Schema>({ dialect, log: queryLog(log) });
  cleanUps.push(() => database.destroy());
  return database;
}

async function start(options: Partial<TdsServerOptions> = {}) {
  const server = await startTdsServer({ ...trusted, ...options });
  cleanUps.push(() => server.close());
  return { ...server, database: open(server.port) };
}

const answer = (database: Database) => sql<{ n: number }>`select ${1} as n`.execute(database);
const read = (database: Database) => database.selectFrom('books').select('id').execute();
const write = (database: Database) => database.deleteFrom('books').execute();
const attempts = () => calls.filter((call) => call.operation.startsWith('connect'));

/** Each verdict once, then `ok`. Kysely's own check of a connection is not counted. */
function inTurn(...verdicts: Verdict[]) {
  return (text: string) => (text === 'select 1' ? 'ok' : (verdicts.shift() ?? 'ok'));
}

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
    now += hourMs - 6 * 60_000;
    await answer(database);
    expect(arrived.tokens).toEqual(['token-1']);
    now += 60_000;
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
      message: expect.stringContaining('CREATE USER [name of the app] FROM EXTERNAL PROVIDER'),
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

describe('a server that is not to be trusted gets no token', () => {
  test('one with a certificate of its own making', async () => {
    const { port, arrived } = await start(selfSigned('localhost'));
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

describe('a statement', () => {
  test('that was the victim of a deadlock is repeated', async () => {
    const { database, arrived } = await start({ onStatement: inTurn(1205) });
    await write(database);
    expect(arrived.statements.filter((text) => text.startsWith('delete'))).toHaveLength(2);
  });

  test('that broke a rule is not', async () => {
    const { database, arrived } = await start({ onStatement: inTurn(2627) });
    const error = await write(database).catch((thrown: unknown) => thrown);
    expect(isUniqueViolation(error)).toBe(true);
    expect(arrived.statements.filter((text) => text.startsWith('delete'))).toHaveLength(1);
  });

  test('that only reads is repeated when the connection breaks', async () => {
    const { database, arrived } = await start({ onStatement: inTurn('hang up') });
    await read(database);
    expect(arrived.tokens).toEqual(['token-1', 'token-2']);
  });

  test('that writes is not: nobody knows whether it was done', async () => {
    const { database, arrived } = await start({ onStatement: inTurn('hang up') });
    await expect(write(database)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(arrived.statements.filter((text) => text.startsWith('delete'))).toHaveLength(1);
  });

  test('inside a transaction is repeated with all of it', async () => {
    const { database, arrived } = await start({ onStatement: inTurn('ok', 1205) });
    await inTransaction(database, async (transaction) => {
      await read(transaction);
      await write(transaction);
    });
    const run = arrived.statements.filter((text) => text !== 'select 1');
    expect(run.map((text) => text.slice(0, 6))).toEqual(['select', 'delete', 'select', 'delete']);
  });
});

test('a transaction whose connection breaks fails as one, in words', async () => {
  const { database, arrived } = await start({ onStatement: inTurn('ok', 'hang up') });
  const work = inTransaction(database, async (transaction) => {
    await read(transaction);
    await write(transaction);
  });
  await expect(work).rejects.toMatchObject({ kind: 'unreachable' });
  expect(arrived.statements.filter((text) => text.startsWith('delete'))).toHaveLength(1);
});

test('the log names a query by its hash and shows no value', async () => {
  const { database } = await start({ onStatement: inTurn('ok', 547) });
  const find = (id: string) => database.selectFrom('books').select('id').where('id', '=', id);
  await find('a private thing').execute();
  await expect(find('another').execute()).rejects.toThrow();
  const [ok, refused] = calls.filter((call) => call.operation.startsWith('select'));
  expect(ok).toMatchObject({ dependency: 'database', outcome: 'ok' });
  expect(ok?.operation).toMatch(/^select [0-9a-f]{12}$/);
  expect(refused).toMatchObject({ operation: ok?.operation, outcome: '547' });
  expect(JSON.stringify(calls)).not.toContain('private');
});
