import { on } from 'node:events';
import { emulatorsFile } from '../build/bundles.ts';
import { CommandError } from '../terminal/command-error.ts';
import { findFreePort } from './ports.ts';
import type { Service } from './service.ts';
import type { ServiceGroup } from './service-group.ts';

const usualPort = 3100;
const patience = 20_000;

export type Emulators = {
  readonly entra: string;
  readonly environment: Readonly<Record<string, string>>;
};

/**
 * Starts the emulators on port 3100, or the next free one, and waits until they answer.
 *
 * @param appOrigin where the app will be, such as `http://localhost:3000`
 * @returns the origin of the Entra ID emulator, and what points an app to it, to the emulated
 *   managed identity and to the vault, which holds the rest of the settings
 */
export async function startEmulators(group: ServiceGroup, appOrigin: string): Promise<Emulators> {
  const port = await findFreePort(usualPort);
  const service = group.start({
    name: 'The emulators',
    file: emulatorsFile,
    env: { ...process.env, EMULATORS_PORT: String(port), APP_ORIGINS: appOrigin },
    output: 'keep',
  });
  return group.during(readyLine(service));
}

type ReadyLine = {
  readonly entra: string;
  readonly environments: { readonly azure: Readonly<Record<string, string>> };
};

/** The emulators print one line of JSON when they listen: `{"ready":true,"entra":"http://…"}`. */
async function readyLine({ child, output }: Service): Promise<Emulators> {
  const signal = AbortSignal.timeout(patience);
  try {
    for await (const _ of on(child.stdout, 'data', { signal })) {
      const line = /^(\{"ready":true.*\})$/m.exec(output())?.[1];
      if (line === undefined) continue;
      const { entra, environments } = JSON.parse(line) as ReadyLine;
      return { entra, environment: environments.azure };
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  throw new CommandError(`The emulators were not ready in time:\n${output()}`);
}
