import { freePort } from '../free-port.ts';
import { functionsHarness } from './functions-harness.ts';
import type { HostStart, StartedHost } from './host.ts';
import { prepareSite } from './prepare-site.ts';
import { startStaticWebAppsCli } from './static-web-apps-cli.ts';

/** The pages on Static Web Apps, and under its `/api` the Functions bundle: one origin. */
export async function staticWebApps(start: HostStart): Promise<StartedHost> {
  const { origin, settings, run } = start;
  const port = String(await freePort());
  // The CLI leaves the token where it is; the harness overwrites it, as the platform does.
  const functions = run([functionsHarness], {
    TOKEN_HEADER: 'x-authorization',
    ...settings,
    HOST: '127.0.0.1',
    PORT: port,
  });
  const site = await prepareSite(start);
  const cli = startStaticWebAppsCli(start, site, `http://127.0.0.1:${port}`);
  return { apiOrigin: origin, healthPath: '/api/health', processes: [cli, functions] };
}
