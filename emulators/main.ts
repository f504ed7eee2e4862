import { sampleEnvironment } from './entra/sample-environment.ts';
import { startEntra } from './entra/start-entra.ts';
import { startClouds } from './start-clouds.ts';
import { vaultEnvironment } from './vault-environment.ts';

/**
 * Starts the emulators and prints one line of JSON when they answer: their origins; `environment`,
 * which points any program to them; `environments.azure`, `.aws` and `.gcp`, which point an app to
 * one cloud and leave to its vault what the vault holds. Settings: `EMULATORS_PORT` (of Entra ID),
 * `APP_ORIGINS` (comma-separated), and `EMULATORS_EXIT_WITH_STDIN=1` to end when standard input
 * closes, which is how a parent ends them on Windows, where signals do not reach a child.
 */
const defaultPort = 3100;
const defaultAppOrigin = 'http://localhost:3000';

const { EMULATORS_PORT, APP_ORIGINS, EMULATORS_EXIT_WITH_STDIN } = process.env;

const port = Number(EMULATORS_PORT || defaultPort);

const entra = await startEntra({
  port,
  appOrigins: (APP_ORIGINS || defaultAppOrigin).split(',').map((origin) => origin.trim()),
}).catch((error: unknown) => {
  console.error(`The emulators cannot listen on port ${port} (EMULATORS_PORT): ${String(error)}`);
  process.exit(1);
});

const clouds = await startClouds();

async function end() {
  await Promise.all([entra.close(), clouds.close()]);
  process.exit(0);
}

process.once('SIGINT', end);
process.once('SIGTERM', end);
if (EMULATORS_EXIT_WITH_STDIN === '1') process.stdin.resume().once('end', end);

const { azure, aws, gcp } = clouds.environments;
console.log(
  JSON.stringify({
    ready: true,
    entra: entra.origin,
    ...clouds.origins,
    environment: { ...sampleEnvironment(entra.origin), ...azure },
    environments: {
      azure: vaultEnvironment(entra.origin, azure),
      aws: vaultEnvironment(entra.origin, aws),
      gcp: vaultEnvironment(entra.origin, gcp),
    },
  }),
);
