import 'server-only';
import { isUniqueViolation } from '@/lib/server/database/unique-violation.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';

/**
 * Runs `write`, which writes a copy.
 *
 * @throws {ProblemError} `conflict` (409) when another copy has the barcode, withdrawn ones included.
 */
export async function refusingSecondBarcode<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    if (!isUniqueViolation(cause)) throw cause;
    throw new ProblemError('conflict', 'Another copy has this barcode, perhaps a withdrawn one.', {
      errors: [{ path: 'barcode', message: 'is on another copy' }],
      cause,
    });
  }
}
