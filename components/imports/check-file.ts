import type { BookFileReader } from '@/lib/browser/book-file/open-book-file.ts';
import { sendImport } from '@/lib/browser/queries/send-import.ts';
import type { OnDuplicate } from '@/lib/contract/imports.ts';
import { emptyTally, type Tally, tallyChecked } from './tally.ts';

/**
 * The dry run of a whole file, part by part.
 *
 * @param progress told the tally after each part
 * @throws ApiProblem; DOMException `AbortError` when aborted
 */
export async function checkFile(
  reader: BookFileReader,
  onDuplicate: OnDuplicate,
  signal: AbortSignal,
  progress: (tally: Tally) => void,
): Promise<Tally> {
  const seen = new Set<string>();
  let tally = emptyTally;
  for (;;) {
    const { rows, done } = await reader.part(tally.rows);
    if (rows.length > 0) {
      const answer = await sendImport.check({ onDuplicate, rows: [...rows] }, signal);
      tally = tallyChecked(tally, answer, seen);
    }
    if (done) return tally;
    progress(tally);
  }
}
