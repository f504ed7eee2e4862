import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@/lib/server/database/migrate.ts';
import { openDatabase } from '@/lib/server/database/open-database.ts';
import { type KeyServer, startKeyServer } from '../identity/key-server.ts';
import { tenantId } from '../identity/sample-caller.ts';
import { describeMachine } from '../report/machine.ts';
import { renderText } from '../report/render-text.ts';
import { measureBareSql } from './bare-sql.ts';
import { type DataPlan, readDataPlan } from './command-line.ts';
import {
  facetsTable,
  fullTextTable,
  growthTable,
  type Library,
  loadTable,
  summary,
} from './data-report.ts';
import { fillLibrary } from './fill-library.ts';
import { compareFullText } from './full-text.ts';
import { measureHost } from './measure-host.ts';
import { timeFacets } from './time-facets.ts';
import { writeDataReport } from './write-data-report.ts';

/** `npm run bench -- data`: pages, searches and loans in libraries of several sizes. */
export async function benchData(args: readonly string[]): Promise<void> {
  const plan = readDataPlan(args);
  const folder = await mkdtemp(join(tmpdir(), 'keyless-bench-'));
  const keyServer = await startKeyServer();
  try {
    const libraries: Library[] = [];
    for (const books of plan.books) {
      const library = await measureLibrary(books, join(folder, `${books}.db`), keyServer, plan);
      const tables = [loadTable(library, plan), facetsTable(library), fullTextTable(library)].map(
        renderText,
      );
      console.log(`\n${summary(library)}\n\n${tables.join('\n\n')}`);
      libraries.push(library);
    }
    const growth = growthTable(libraries);
    if (growth) console.log(`\n${renderText(growth)}`);
    const [date, machine] = [new Date().toISOString(), describeMachine()];
    await writeDataReport({ date, machine, plan, libraries });
  } finally {
    keyServer.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureLibrary(
  books: number,
  file: string,
  keyServer: KeyServer,
  plan: DataPlan,
): Promise<Library> {
  const started = performance.now();
  const database = openDatabase(`file:${file}`);
  await migrate(database);
  await database.destroy();
  fillLibrary(file, tenantId, books);
  const fillSeconds = (performance.now() - started) / 1000;
  const mib = (await stat(file)).size / 2 ** 20;
  const bare = await measureBareSql(file, tenantId);
  const host = await measureHost(file, keyServer, plan);
  const facets = await timeFacets(file, tenantId);
  const fullText = await compareFullText(file, tenantId);
  for (const made of [file, `${file}-fts`]) await rm(made);
  return { books, mib, fillSeconds, bare, ...host, facets, fullText };
}
