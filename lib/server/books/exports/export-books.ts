import 'server-only';
import { type ExportQuery, exportMediaTypes } from '@/lib/contract/exports.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { allBooks } from './all-books.ts';
import { csvFile } from './csv-file.ts';
import { xlsxFile } from './xlsx-file.ts';

const writers = { csv: csvFile, xlsx: xlsxFile };

/**
 * The tenant's books that match, as a file that is written while it is read. The first page is read
 * before there is an answer: a database that is away is told in words. When it fails half-way the
 * connection breaks, so that no part can be taken for the whole.
 *
 * @param now names the file, in milliseconds since the epoch
 */
export async function exportBooks(
  database: Database,
  tenantId: string,
  { format, ...filter }: ExportQuery,
  now = Date.now(),
): Promise<Response> {
  const bytes = writers[format](await begun(allBooks(database, tenantId, filter)));
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value, done } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await bytes.return(undefined);
    },
  });
  const day = new Date(now).toISOString().slice(0, 'YYYY-MM-DD'.length);
  return new Response(body, {
    headers: {
      'content-type': exportMediaTypes[format],
      'content-disposition': `attachment; filename="books-${day}.${format}"`,
    },
  });
}

/** The same pages, the first of which is there. */
async function begun<T>(pages: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await pages.next();
  async function* all(): AsyncGenerator<T> {
    if (first.done !== true) yield first.value;
    yield* pages;
  }
  return all();
}
