import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningProcess, startProcess } from './child-process.ts';
import { createEntraControl, type EntraControl } from './entra-control.ts';
import { freePort } from './free-port.ts';
import { type PlantedSecrets, plantSecrets } from './plant-secrets.ts';
import { waitUntil } from './wait-until.ts';

/** Next compiles on demand, so its first answer takes a while. */
const readyWithinMs = 45_000;

export type Keyless = {
  /** `http://localhost:PORT`, where pages and API answer. */
  readonly origin: string;
  readonly entra: EntraControl;
  /** What the host printed: its log. */
  readonly hostOutput: () => string;
  /** What was planted, by where it lies. */
  readonly secrets: PlantedSecrets;
  stop(): Promise<void>;
};

type Host = 'node' | 'next' | 'functions';

export type KeylessOptions = {
  /** The node host or the Functions bundle from the build, or Next's development server. */
  readonly host?: Host;
  /** Settings of the host beside those that point to the emulators; empty ones are not set. */
  readonly env?: Record<string, string>;
  /** Plant secrets in the vault and the environment of the host, to be looked for afterwards. */
  readonly plant?: boolean;
};

/** Starts the emulators and a host on free ports, with a seeded database of their own. */
export async function startKeyless({
  host = 'node',
  env = {},
  plant = false,
}: KeylessOptions = {}): Promise<Keyless> {
  const folder = await mkdtemp(join(tmpdir(), 'keyless-e2e-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const running: RunningProcess[] = [];
  const stop = async () => {
    for (const one of running.reverse()) await one.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const emulators = startProcess(['dist/emulators/main.mjs'], {
      EMULATORS_PORT: '0',
      APP_ORIGINS: origin,
    });
    running.push(emulators);
    const ready = await waitUntil(
      async () => readyLine(emulators.output()),
      readyWithinMs,
      emulators,
    );
    const { entra, environment } = ready;
    const settings = {
      ...environment,
      DATABASE_URL: `file:${join(folder, 'keyless.db')}`,
      PORT: String(port),
    };
    await runToEnd(['dist/migrate/main.mjs'], settings);
    await runToEnd(['dist/seed/main.mjs'], settings);
    const planted = plant ? await plantSecrets(ready) : { secrets: {}, environment: {} };
    const server = startProcess(hostArguments(host, port), {
      ...settings,
      ...planted.environment,
      ...env,
    });
    running.push(server);
    const health = host === 'functions' ? '/api/health' : '/health';
    await waitUntil(() => answers(origin + health), readyWithinMs, server);
    const { secrets } = planted;
    return { origin, entra: createEntraControl(entra), hostOutput: server.output, secrets, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Ready = {
  readonly entra: string;
  readonly keyVaultControl: string;
  readonly environment: Record<string, string>;
};

/** The line in which the emulators say where they are and which settings point the app to them. */
function readyLine(output: string): Ready | undefined {
  const line = output.split('\n').find((text) => text.startsWith('{"ready":true'));
  return line === undefined ? undefined : JSON.parse(line);
}

function hostArguments(host: Host, port: number): string[] {
  if (host === 'node') return ['dist/host/main.mjs'];
  if (host === 'functions') return ['e2e/support/functions-harness/main.ts'];
  return [
    'node_modules/next/dist/bin/next',
    'dev',
    '--port',
    String(port),
    '--hostname',
    'localhost',
  ];
}

async function runToEnd(args: readonly string[], env: Record<string, string>): Promise<void> {
  const one = startProcess(args, env);
  if ((await one.ended) !== 0) throw new Error(`${args.join(' ')} failed\n${one.output()}`);
}

async function answers(url: string): Promise<true | undefined> {
  const response = await fetch(url).catch(() => undefined);
  return response?.ok ? true : undefined;
}
