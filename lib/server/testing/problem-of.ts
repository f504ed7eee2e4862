import 'server-only';
import { type ProblemCode, problemStatus } from '@/lib/contract/problem.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';

/**
 * How `action` is refused: status and code. "accepted" when it is not, and an error that is no
 * problem is thrown on, since it would be answered as 500.
 */
export async function problemOf(
  action: () => unknown,
): Promise<{ readonly status: number; readonly code: ProblemCode } | 'accepted'> {
  try {
    await action();
    return 'accepted';
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { status: problemStatus(error.code), code: error.code };
  }
}
