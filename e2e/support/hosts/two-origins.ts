import { freePort } from '../free-port.ts';
import { waitForAnswer } from '../wait-for-answer.ts';
import type { HostStart, StartedHost } from './host.ts';
import { prepareSite } from './prepare-site.ts';
import { startStaticWebAppsCli } from './static-web-apps-cli.ts';

/** The pages on Static Web Apps, the API on the node host in a container: two origins, with CORS. */
export async function twoOrigins(start: HostStart): Promise<StartedHost> {
  const { origin, settings, run } = start;
  const port = String(await freePort());
  const apiOrigin = `http://localhost:${port}`;
  const api = run(['dist/host/main.mjs'], { ALLOWED_ORIGINS: origin, ...settings, PORT: port });
  const site = await prepareSite(start, { NEXT_PUBLIC_API_URL: apiOrigin });
  await waitForAnswer(`${apiOrigin}/health`, api);
  const cli = startStaticWebAppsCli(start, site);
  return { apiOrigin, healthPath: '/', processes: [cli, api] };
}
