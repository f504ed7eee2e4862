import { startEntra } from './entra/start-entra.ts';

/**
 * Starts the emulators and prints one line of JSON when they answer. Settings: `EMULATORS_PORT`,
 * `APP_ORIGINS` (comma-separated), and `EMULATORS_EXIT_WITH_STDIN=1` to end when standard input
 * closes, which is how a parent ends them on Windows, where signals do not reach a child.
 */
const defaultPort = 3100;
const defaultAppOrigin = 'http://localhost:3000';

const { EMULATORS_PORT, APP_ORIGINS, EMULATORS_EXIT_WITH_STDIN } = process.env;

const entra = await startEntra({
  port: Number(EMULATORS_PORT || defaultPort),
  appOrigins: (APP_ORIGINS || defaultAppOrigin).split(',').map((origin) => origin.trim()),
});

async function end() {
  await entra.close();
  process.exit(0);
}

process.once('SIGINT', end);
process.once('SIGTERM', end);
if (EMULATORS_EXIT_WITH_STDIN === '1') process.stdin.resume().once('end', end);

console.log(JSON.stringify({ ready: true, entra: entra.origin }));
