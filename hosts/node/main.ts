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
  readDotenv();
  const { settings, log, database, doDueWork, end } = await startServices(process.env);
  const server = await listen({
    settings,
    log,
    dispatch: createDispatch(routes),
    serveSite: await loadSite(site, siteConfiguration, settings),
  });
  doDueWork();
  const stop = async (signal: string) => {
    log.info({ signal }, 'stopping');
    await server.close();
    end();
    await database.destroy();
    log.flush();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(signal));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
