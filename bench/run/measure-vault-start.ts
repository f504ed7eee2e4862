import { spawn } from 'node:child_process';
import { nodeHost } from '../subjects/node-host.ts';
import { firstLine } from './first-line.ts';
import { median } from './median.ts';
import { startServer } from './server-process.ts';

const emulators = 'dist/emulators/main.mjs';
const rounds = 7;

type Environment = Readonly<Record<string, string>>;
type ReadyLine = {
  readonly environment: Environment;
  readonly environments: { readonly azure: Environment };
};

export type VaultStart = {
  /** Milliseconds from the start of the process until it says that it is ready, medians. */
  readonly withoutVault: number;
  readonly withVault: number;
};

/**
 * How much longer a start takes when the settings come from Key Vault by managed identity, rather
 * than from the environment. Each start is a process of its own; both kinds take turns.
 */
export async function measureVaultStart(databaseUrl: string): Promise<VaultStart> {
  const running = spawn(process.execPath, [emulators], {
    env: { ...process.env, EMULATORS_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const { environment, environments } = JSON.parse(await firstLine(running)) as ReadyLine;
    const withoutVault = { ...environment, AZURE_KEY_VAULT_URL: '', DATABASE_URL: databaseUrl };
    const withVault = { ...environments.azure, DATABASE_URL: databaseUrl };
    await Promise.all([startTime(withoutVault), startTime(withVault)]);
    const times = { withoutVault: [] as number[], withVault: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.withoutVault.push(await startTime(withoutVault));
      times.withVault.push(await startTime(withVault));
    }
    return { withoutVault: median(times.withoutVault), withVault: median(times.withVault) };
  } finally {
    running.kill('SIGTERM');
  }
}

async function startTime(settings: Environment): Promise<number> {
  const server = await startServer(nodeHost({ settings }), '/health/ready', {});
  await server.stop();
  return server.startMs;
}
