import { adviceOn } from '@/components/shell/explain-problem.ts';
import { showToast } from '@/components/ui/toasts.ts';
import { ApiProblem } from '@/lib/browser/api/api-problem.ts';

/** Says why a change did not happen. What was shown in advance has been taken back by then. */
export function tellFailure(error: unknown): void {
  if (!(error instanceof ApiProblem)) throw error;
  showToast({ tone: 'problem', title: error.problem.title, description: adviceOn(error) });
}
