import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { openDatabase } from '../open-database.ts';

/** `CRASHES=100 npx vitest run crash` kills a hundred times. */
const crashes = Number(process.env.CRASHES ?? 20);
const longestLifeMs = 120;
const onceMs = 15_000;

const writer = fileURLToPath(new URL('../testing/crashing-writer.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'keyless-crash-'));
const url = `file:${join(folder, 'crash.db')}`;

beforeAll(async () => {
  const database = openDatabase(url);
  await migrate(database);
  await database.destroy();
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Lets a process write for a moment, kills it, and returns the numbers that were acknowledged. */
async function writeAndKill(first: number): Promise<number[]> {
  const flags = ['--conditions=react-server', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, writer, url, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout);
  const acknowledged: number[] = [];
  lines.on('line', (line) => acknowledged.push(Number(line)));
  const ended = Promise.all([once(child, 'close'), once(lines, 'close')]);
  await Promise.race([once(lines, 'line'), ended]);
  await wait(Math.random() * longestLifeMs);
  child.kill('SIGKILL');
  await ended;
  return acknowledged;
}

async function stored(): Promise<Map<number, number>> {
  const database = openDatabase(url);
  const check = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database);
  expect(check.rows).toEqual([{ integrity_check: 'ok' }]);
  const rows = await database.selectFrom('offices').select('id').execute();
  await database.destroy();
  const halves = new Map<number, number>();
  for (const { id } of rows) {
    const number = Number.parseInt(id, 10);
    halves.set(number, (halves.get(number) ?? 0) + 1);
  }
  return halves;
}

test(`${crashes} crashes lose nothing that was acknowledged and leave nothing by halves`, {
  timeout: crashes * onceMs,
}, async () => {
  const acknowledged: number[] = [];
  for (let crash = 0; crash < crashes; crash += 1) {
    const written = await writeAndKill((await stored()).size);
    expect(written.length).toBeGreaterThan(0);
    acknowledged.push(...written);
    const halves = await stored();
    expect(acknowledged.filter((number) => halves.get(number) !== 2)).toEqual([]);
    expect([...halves.values()].filter((count) => count !== 2)).toEqual([]);
  }
});
