import 'server-only';
import { type ExportQuery, exportMediaTypes } from '@/lib/contract/exports.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { allBooks } from './all-books.ts';
import { csvFile } from './csv-file.ts';
import { xlsxFile } from './xlsx-file.ts';

const writers = { csv: csvFile, xlsx: xlsxFile };

/**
 * The tenant's books that match, as a file that is written while it is read. When the database fails
 * half-way the connection breaks, so that no part can be taken for the whole.
 *
 * @param now names the file, in milliseconds since the epoch
 */
export function exportBooks(
  database: Database,
  tenantId: string,
  { format, ...filter }: ExportQuery,
  now = Date.now(),
): Response {
  const bytes = writers[format](allBooks(database, tenantId, filter));
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
