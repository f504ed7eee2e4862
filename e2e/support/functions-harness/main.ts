import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { supplyCoreApi } from './core-api.ts';
import { createFront } from './front.ts';
import { triggerOf } from './invoke.ts';

const folder = 'dist/functions';
const readJson = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));

/**
 * Runs the deployed bundle under the real `@azure/functions` without the Functions host, which
 * cannot be downloaded everywhere. `PORT` and `HOST` say where Static Web Apps' side of it listens.
 */
const startedAt = performance.now();
const registered = supplyCoreApi();
await import(pathToFileURL(`${folder}/${readJson('package.json').main}`).href);
const importedAt = performance.now();
for (const one of registered.functions.values()) refuseReserved(one.name);
await runHooks('appStart');
const { HttpUri: workerUri } = (await registered.model?.getCapabilities({})) ?? {};
if (workerUri === undefined) throw new Error('The bundle does not stream: no HttpUri.');
const { routePrefix } = readJson('host.json').extensions.http;
const front = createFront(registered, { workerUri, routePrefix });
front.listen(Number(process.env['PORT']), process.env['HOST'] ?? 'localhost', () => {
  const names = [...registered.functions.keys()];
  const importMs = Math.round(importedAt - startedAt);
  process.stdout.write(`${JSON.stringify({ functions: names, importMs })}\n`);
});

process.once('SIGTERM', async () => {
  front.closeAllConnections();
  await runHooks('appTerminate');
  process.exit(0);
});

async function runHooks(name: string): Promise<void> {
  for (const hook of registered.hooks) if (hook.name === name) await hook.run({});
}

/** The host refuses these names and routes: they are its own. */
function refuseReserved(name: string): void {
  const one = registered.functions.get(name);
  const route = one === undefined ? '' : (triggerOf(one).binding.route ?? '');
  for (const text of [name, route]) {
    if (/^(admin|runtime)/i.test(text)) throw new Error(`The host refuses ${text}.`);
  }
}
