import { ProgressBar } from '@/components/ui/progress-bar.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import type { Check } from './check-result.ts';

/** How far the check is, or when the last one was. */
export function CheckSummary({ check }: { readonly check: Check | null }) {
  if (!check) return <p className="text-muted text-sm">Not checked since the app started.</p>;
  if (check.state === 'running') {
    return (
      <div className="grid max-w-md gap-2">
        <p className="text-sm">
          Reading the secrets: {check.done} of {check.total}
        </p>
        <ProgressBar label="Secrets read" value={check.done} of={check.total} />
      </div>
    );
  }
  return (
    <p className="text-muted text-sm">
      Last checked <Timestamp at={check.finishedAt ?? check.startedAt} />: {outcome(check)}.
    </p>
  );
}

function outcome({ total, failed }: Check): string {
  return failed === 0 ? `all ${total} secrets read` : `${failed} of ${total} failed`;
}
