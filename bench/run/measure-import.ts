import { v7 as newId } from 'uuid';
import { Import, ImportBatchAnswer, importLimits } from '@/lib/contract/imports.ts';
import { endpoints } from '../endpoints.ts';
import { nodeHost } from '../subjects/node-host.ts';
import type { Prepared } from './prepare-world.ts';
import { startServer } from './server-process.ts';

const rows = 20_000;

/**
 * Rows a second that one sender imports into the node host, batch after batch as the import page
 * sends them; with what a row takes in a real list, and each of them a new book.
 *
 * @throws {Error} for a row that did not become a book
 */
export async function measureImport({ world, headers }: Prepared): Promise<number> {
  const server = await startServer(nodeHost(world), endpoints.me, headers);
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(server.origin + path, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return answer.json();
  };
  try {
    const id = newId();
    const path = `/api/v1/imports/${id}`;
    const given = { id, fileName: 'bench.csv', rows };
    let state = Import.parse(await ask('POST', '/api/v1/imports', given));
    const started = performance.now();
    while (state.rowsTaken < rows) {
      const batch = { number: state.batches + 1, rows: someRows(state.rowsTaken) };
      state = ImportBatchAnswer.parse(await ask('POST', `${path}/batches`, batch)).import;
    }
    const seconds = (performance.now() - started) / 1000;
    if (state.added !== rows) throw new Error(`${state.added} of ${rows} rows became books`);
    while (state.state !== 'undone') state = Import.parse(await ask('POST', `${path}/undo`));
    return rows / seconds;
  } finally {
    await server.stop();
  }
}

function someRows(from: number) {
  return Array.from({ length: importLimits.rowsAtOnce }, (_, index) => {
    const number = from + index;
    const title = `Imported Volume ${number} of the Long Shelf`;
    const authors = [`Author ${number % 977}`, `Editor ${number % 31}`];
    const rest = { year: 1950 + (number % 70), language: 'en', subjects: ['Import', 'Bench'] };
    const description = 'What such a list says of a book, in a sentence or two.';
    return { row: number + 2, book: { title, authors, ...rest, description } };
  });
}
