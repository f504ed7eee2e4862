import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@/lib/server/database/migrate.ts';
import { openDatabase } from '@/lib/server/database/open-database.ts';
import { type KeyServer, startKeyServer } from '../identity/key-server.ts';
import { apiClientId, sampleClaims, spaClientId, tenantId } from '../identity/sample-caller.ts';
import { signToken } from '../identity/sign-token.ts';
import type { LoadReport } from '../load/load-report.ts';
import { runLoad } from '../load/run-load.ts';
import { describeMachine } from '../report/machine.ts';
import { renderText } from '../report/render-text.ts';
import { startServer } from '../run/server-process.ts';
import { nodeHost } from '../subjects/node-host.ts';
import { measureBareSql } from './bare-sql.ts';
import { borrowAndReturn } from './borrow-and-return.ts';
import { type DataPlan, readDataPlan } from './command-line.ts';
import { fillLibrary } from './fill-library.ts';
import { questionNames, questions } from './questions.ts';

const goalMs = 30;
const warmUpSeconds = 1;

/** `npm run bench -- data`: pages, searches and loans in libraries of several sizes. */
export async function benchData(args: readonly string[]): Promise<void> {
  const plan = readDataPlan(args);
  const folder = await mkdtemp(join(tmpdir(), 'keyless-bench-'));
  const keyServer = await startKeyServer();
  try {
    const results = [];
    for (const books of plan.books)
      results.push(await measureLibrary(books, folder, keyServer, plan));
    const report = { date: new Date().toISOString(), machine: describeMachine(), plan, results };
    await mkdir('bench/results', { recursive: true });
    await writeFile('bench/results/data.json', `${JSON.stringify(report, null, 2)}\n`);
  } finally {
    keyServer.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureLibrary(books: number, folder: string, keyServer: KeyServer, plan: DataPlan) {
  const file = join(folder, `${books}.db`);
  const started = performance.now();
  const database = openDatabase(`file:${file}`);
  await migrate(database);
  await database.destroy();
  fillLibrary(file, tenantId, books);
  const fillSeconds = (performance.now() - started) / 1000;
  const bare = measureBareSql(file, tenantId);
  const loads = await measureHost(file, keyServer, plan);
  const megabytes = (await stat(file)).size / 2 ** 20;
  await rm(file);
  const rows = Object.entries(loads).map(([name, load]) => rowOf(name, load, plan));
  process.stdout.write(
    `\n${books} books, ${books * 5} loans: ${megabytes.toFixed(0)} MiB, made in ${fillSeconds.toFixed(0)} s\n` +
      `bare SQL: first page ${bare.list.toFixed(3)} ms, two words ${bare.search.toFixed(3)} ms\n` +
      `${renderText([['', 'req/s', 'ms each', 'p50 ms', 'p99 ms', `p99 < ${goalMs} ms`], ...rows])}\n`,
  );
  return { books, megabytes, fillSeconds, bare, loads };
}

function rowOf(name: string, load: LoadReport, { connections }: DataPlan): string[] {
  const { requestsPerSecond, p50, p99 } = load;
  // One process answers one after the other: the time of one is what the rate says.
  const each = requestsPerSecond === 0 ? Number.NaN : 1000 / requestsPerSecond;
  const figures = [requestsPerSecond.toFixed(0), each.toFixed(2), p50.toFixed(1), p99.toFixed(1)];
  return [`${name} (${connections})`, ...figures, p99 < goalMs ? 'met' : 'missed'];
}

async function measureHost(file: string, keyServer: KeyServer, plan: DataPlan) {
  const claims = sampleClaims(Math.floor(Date.now() / 1000));
  const caller = (oid: unknown) => ({
    authorization: `Bearer ${signToken({ ...claims, oid }, keyServer.privateKey)}`,
  });
  const headers = caller(claims.oid);
  const settings = {
    AZURE_TENANT_ID: tenantId,
    AZURE_API_CLIENT_ID: apiClientId,
    AZURE_SPA_CLIENT_ID: spaClientId,
    ENTRA_AUTHORITY_HOST: keyServer.origin,
    DATABASE_URL: `file:${file}`,
  };
  const server = await startServer(nodeHost({ settings }), '/api/v1/me', headers);
  try {
    const loads: Record<string, LoadReport> = {};
    for (const name of questionNames) {
      const load = { url: server.origin + questions[name], headers, connections: plan.connections };
      await runLoad({ ...load, seconds: warmUpSeconds });
      loads[name] = await runLoad({ ...load, seconds: plan.seconds });
      if (loads[name].failures > 0) throw new Error(`${loads[name].failures} failures: ${name}`);
    }
    const callers = Array.from({ length: plan.connections }, () => caller(randomUUID()));
    loads['borrow and return'] = await borrowAndReturn(server.origin, callers, plan.seconds);
    return loads;
  } finally {
    await server.stop();
  }
}
