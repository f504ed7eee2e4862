import type { RowProblem } from '@/lib/browser/book-file/book-file-messages.ts';
import type { BookFileReader } from '@/lib/browser/book-file/open-book-file.ts';
import { sendImport } from '@/lib/browser/queries/send-import.ts';
import type { Import } from '@/lib/contract/imports.ts';
import { reasonOf } from './tally.ts';

/**
 * Sends the rows of a file that `running` has not had yet, part by part, and ends the import.
 *
 * @param cancelled asked before each part; what is in then stays in
 * @param progress told the import after each part, and the rows of it that were wrong
 * @throws ApiProblem; whatever is in stays in, and calling again with the latest import goes on
 */
export async function importFile(
  reader: BookFileReader,
  running: Import,
  cancelled: () => boolean,
  progress: (latest: Import, problems: readonly RowProblem[]) => void,
): Promise<Import> {
  let latest = running;
  for (;;) {
    if (cancelled()) return sendImport.end(latest.id, { state: 'cancelled' });
    const { rows, done } = await reader.part(latest.rowsTaken);
    if (rows.length > 0) {
      const batch = { number: latest.batches + 1, rows: [...rows] };
      const answer = await sendImport.batch(latest.id, batch);
      latest = answer.import;
      const wrong = answer.outcomes.filter(({ outcome }) => outcome === 'wrong');
      progress(
        latest,
        wrong.map((one) => ({ row: one.row, reason: reasonOf(one) })),
      );
    }
    if (done) return sendImport.end(latest.id, { state: 'finished' });
  }
}
