import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningProcess, startProcess } from './child-process.ts';
import { createEntraControl, type EntraControl } from './entra-control.ts';
import { freePort } from './free-port.ts';
import type { Host } from './hosts/host.ts';
import { startHost } from './hosts/start-host.ts';
import { type PlantedSecrets, plantSecrets } from './plant-secrets.ts';
import { runToEnd } from './run-to-end.ts';
import { waitUntil } from './wait-until.ts';

const emulatorsWithinMs = 45_000;

export type Keyless = {
  /** `http://localhost:PORT`, where the pages answer. */
  readonly origin: string;
  /** Where the API answers: the same, unless the host is two. */
  readonly apiOrigin: string;
  readonly entra: EntraControl;
  /** What the host printed: its log. */
  readonly hostOutput: () => string;
  /** What was planted, by where it lies. */
  readonly secrets: PlantedSecrets;
  stop(): Promise<void>;
};

export type KeylessOptions = {
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
  const origin = `http://localhost:${await freePort()}`;
  const running: RunningProcess[] = [];
  const run = (args: readonly string[], settings: Record<string, string>) => {
    const one = startProcess(args, settings);
    running.push(one);
    return one;
  };
  const stop = async () => {
    for (const one of running.reverse()) await one.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const emulators = run(['dist/emulators/main.mjs'], {
      EMULATORS_PORT: '0',
      APP_ORIGINS: origin,
    });
    const ready = await waitUntil(
      async () => readyLine(emulators.output()),
      emulatorsWithinMs,
      emulators,
    );
    const { entra, environment } = ready;
    const settings = { ...environment, DATABASE_URL: `file:${join(folder, 'keyless.db')}` };
    await runToEnd(['dist/migrate/main.mjs'], settings);
    await runToEnd(['dist/seed/main.mjs'], settings);
    const planted = plant ? await plantSecrets(ready) : { secrets: {}, environment: {} };
    const { apiOrigin, processes } = await startHost(host, {
      origin,
      settings: { ...settings, ...planted.environment, ...env },
      folder,
      run,
    });
    const hostOutput = () => processes.map((one) => one.output()).join('\n');
    const { secrets } = planted;
    return { origin, apiOrigin, entra: createEntraControl(entra), hostOutput, secrets, stop };
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
