import { randomUUID } from 'node:crypto';
import type { KeyServer } from '../identity/key-server.ts';
import { apiClientId, sampleClaims, spaClientId, tenantId } from '../identity/sample-caller.ts';
import { signToken } from '../identity/sign-token.ts';
import type { LoadReport } from '../load/load-report.ts';
import { runLoad } from '../load/run-load.ts';
import { type ServerProcess, startServer } from '../run/server-process.ts';
import { fastapiTuned } from '../subjects/fastapi.ts';
import { nodeHost } from '../subjects/node-host.ts';
import { borrowAndReturn } from './borrow-and-return.ts';
import type { DataPlan } from './command-line.ts';
import { questionNames, questions } from './questions.ts';

const warmUpSeconds = 1;

export type Loads = Readonly<Record<string, LoadReport>>;

type Headers = Readonly<Record<string, string>>;

/**
 * Puts each question on the node host, then loans; and the first page on FastAPI, when it is
 * installed.
 *
 * @throws {Error} for an answer that is not 2xx.
 */
export async function measureHost(
  file: string,
  keyServer: KeyServer,
  plan: DataPlan,
): Promise<{ readonly startMs: number; readonly loads: Loads }> {
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
  const loads: Record<string, LoadReport> = {};
  const server = await startServer(nodeHost({ settings }), '/api/v1/me', headers);
  try {
    for (const name of questionNames) {
      loads[name] = await loadPath(server, questions[name], headers, plan);
    }
    const callers = Array.from({ length: plan.connections }, () => caller(randomUUID()));
    loads['borrow and return'] = await borrowAndReturn(server.origin, callers, plan.seconds);
  } finally {
    await server.stop();
  }
  const fastapi = fastapiTuned({ settings, databaseFile: file, meFile: '', permissions: [] });
  if (fastapi.missing === undefined) {
    loads[firstPageByFastapi] = await loadFastapi(fastapi, headers, plan);
  }
  return { startMs: server.startMs, loads };
}

export const firstPageByFastapi = 'first page, FastAPI tuned';

async function loadFastapi(
  subject: Parameters<typeof startServer>[0],
  headers: Headers,
  plan: DataPlan,
): Promise<LoadReport> {
  const server = await startServer(subject, questions['first page'], headers);
  try {
    return await loadPath(server, questions['first page'], headers, plan);
  } finally {
    await server.stop();
  }
}

async function loadPath(
  { origin }: ServerProcess,
  path: string,
  headers: Headers,
  { connections, seconds }: DataPlan,
): Promise<LoadReport> {
  const load = { url: origin + path, headers, connections };
  await runLoad({ ...load, seconds: warmUpSeconds });
  const report = await runLoad({ ...load, seconds });
  if (report.failures > 0) throw new Error(`${report.failures} failures: ${path}`);
  return report;
}
