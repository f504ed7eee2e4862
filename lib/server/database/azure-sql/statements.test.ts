import { describe, expect, test } from 'vitest';
import { asProblemError } from '@/lib/server/http/problem-response.ts';
import { inTransaction } from '../in-transaction.ts';
import type { Database } from '../open-database.ts';
import { azureSqlUnderTest, inTurn } from '../testing/azure-sql-under-test.ts';
import { isUniqueViolation } from '../unique-violation.ts';

const { start, open, calls } = azureSqlUnderTest();

const read = (database: Database) => database.selectFrom('books').select('id').execute();
const write = (database: Database) => database.deleteFrom('books').execute();

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

  test('that takes too long fails as a busy database does, once, and its connection goes on', async () => {
    const { port, arrived } = await start({ onStatement: inTurn('silence') });
    const database = open(port, 'localhost', { statementTimeoutMs: 50 });
    const error = await read(database).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'busy', message: expect.stringContaining('in time') });
    expect(asProblemError(error).code).toBe('dependency-down');
    expect(await read(database)).toHaveLength(1);
    expect(arrived.statements.filter((text) => text.startsWith('select "id"'))).toHaveLength(2);
    expect(arrived.tokens).toHaveLength(1);
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

test('a connection that was given back between two attempts is not given back again', async () => {
  const { port } = await start({ onStatement: inTurn(...Array(9).fill('ok'), 1205) });
  const database = open(port, 'localhost', { patienceMs: 1_000 });
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  const hold = () =>
    database.connection().execute(async (connection) => {
      await read(connection);
      await over;
    });
  const holders = Array.from({ length: 9 }, hold);
  await expect
    .poll(() => calls.filter((call) => call.operation.startsWith('select')).length)
    .toBe(9);
  const refused = read(database).catch((error: unknown) => error);
  holders.push(hold());
  expect(await refused).toMatchObject({ kind: 'busy' });
  await expect(read(database)).rejects.toMatchObject({ kind: 'busy' });
  end();
  await Promise.all(holders);
  expect(await read(database)).toHaveLength(1);
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

test('the packed books of a term are sent as bytes', async () => {
  const { database, arrived } = await start();
  const numbers = Buffer.from([1, 0x80, 1]);
  const row = { tenant_id: 't', term: 'w:salt', part: -1, numbers };
  await database.insertInto('term_books').values(row).execute();
  expect(arrived.statements.at(-1)).toMatch(/^insert into "term_books"/);
});
