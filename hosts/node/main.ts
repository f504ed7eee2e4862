import { createDispatch } from '@/lib/server/http/dispatch.ts';
import { startServices } from '@/lib/server/services.ts';
import { readDotenv } from '../read-dotenv.ts';
import { routes } from '../route-table.gen.ts';
import { listen } from './listen.ts';
import { loadSite } from './site.ts';

const site = 'out';
const siteConfiguration = 'staticwebapp.config.json';

/** `npm run serve`: pages and API from one process, on a laptop or in a container. */
async function main(): Promise<void> {
  const stopping = stopBySignal();
  readDotenv();
  const { settings, log, database, doDueWork, end } = await startServices(process.env);
  const server = await listen({
    settings,
    log,
    dispatch: createDispatch(routes),
    serveSite: await loadSite(site, siteConfiguration, settings),
  });
  doDueWork();
  stopping.by = async (signal) => {
    log.info({ signal }, 'stopping');
    await server.close();
    end();
    await database.destroy();
    log.flush();
  };
}

/**
 * Listens from the first moment on: in a container this is process 1, which the kernel ends by no signal
 * that it does not listen to, and a start that waits for its vault would go on to open the port.
 */
function stopBySignal(): { by: (signal: string) => Promise<void> } {
  const stopping = { by: async (_signal: string) => {} };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await stopping.by(signal);
      process.exit(0);
    });
  }
  return stopping;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
