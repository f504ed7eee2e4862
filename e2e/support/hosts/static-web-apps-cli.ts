import type { RunningProcess } from '../child-process.ts';
import type { HostStart } from './host.ts';

/**
 * What `swa start` starts. That command itself would add ten seconds of loading what it needs to
 * deploy, and leaves this one running when it is ended.
 */
const server =
  'e2e/static-web-apps-cli/node_modules/@azure/static-web-apps-cli/dist/msha/server.js';

/**
 * Static Web Apps' own emulator for the pages in `site`, with the settings that `swa start ./out
 * --swa-config-location ./out --api-devserver-url API` hands over. It calls nobody but the API.
 *
 * @param apiOrigin the API behind it; none when the pages have theirs at another origin
 */
export function startStaticWebAppsCli(
  { origin, run }: HostStart,
  site: string,
  apiOrigin?: string,
): RunningProcess {
  const api = apiOrigin && { SWA_CLI_API_LOCATION: apiOrigin, SWA_CLI_API_PORT: portOf(apiOrigin) };
  return run([server], {
    SWA_CLI_HOST: 'localhost',
    SWA_CLI_PORT: portOf(origin),
    SWA_CLI_APP_SSL: 'false',
    SWA_CLI_DEBUG: 'log',
    SWA_CLI_SERVER_TIMEOUT: '60',
    SWA_CLI_OUTPUT_LOCATION: site,
    SWA_RUNTIME_CONFIG_LOCATION: site,
    ...api,
  });
}

function portOf(origin: string): string {
  return new URL(origin).port;
}
