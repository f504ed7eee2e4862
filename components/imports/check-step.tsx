import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { ProgressBar } from '@/components/ui/progress-bar.tsx';
import type { OnDuplicate } from '@/lib/contract/imports.ts';
import { countWords, plural } from './count-words.ts';
import type { AtCheck } from './import-flow.ts';
import { ProblemList } from './problem-list.tsx';
import type { Tally } from './tally.ts';
import type { ImportSteps } from './use-import-flow.ts';

type CheckStepProps = {
  readonly flow: AtCheck;
  readonly steps: ImportSteps;
};

/** The dry run: how far it is, and then what would become of the rows. */
export function CheckStep({ flow, steps }: CheckStepProps) {
  const { file, onDuplicate, tally, starting, error } = flow;
  const { added, updated, copies, problems } = tally;
  const total = file.laidOut.rows;
  const back = (
    <Button look="quiet" onClick={() => steps.backToLayout(flow)}>
      Back to the columns
    </Button>
  );
  if (flow.step === 'checking') {
    return (
      <section aria-label="Checking" className="grid gap-4">
        <p role="status">
          Checking row {tally.rows.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')} …
          Nothing is written.
        </p>
        <ProgressBar label="Rows checked" value={tally.rows} of={total} />
        <div>{back}</div>
      </section>
    );
  }
  const fruitful = added + updated + copies > 0;
  return (
    <div className="grid grid-cols-1 gap-8">
      <Notice
        tone={problems.length > 0 ? 'warning' : 'neutral'}
        title={`${plural(total, 'row', 'rows')} checked, nothing written yet`}
      >
        <p role="status">
          {countWords({ ...tally, ...repeats(onDuplicate, tally), wrong: problems.length })}.
        </p>
      </Notice>
      {error ? <ProblemNotice error={error} onRetry={() => void steps.start(flow)} /> : null}
      <div className="flex flex-wrap-reverse gap-2">
        {back}
        <Button
          look="primary"
          busy={starting}
          disabled={!fruitful}
          onClick={() => void steps.start(flow)}
        >
          {fruitful
            ? `Import ${countWords({ added, updated, copies, known: 0, wrong: 0 })}`
            : 'Nothing to import'}
        </Button>
      </div>
      <ProblemList
        title="Rows that cannot come in"
        problems={problems}
        onSave={() => void steps.saveProblems(problems, file.opened.name)}
      />
    </div>
  );
}

/** A book that is left as it is stays so for every row; else nobody knows yet what the later ones do. */
function repeats(onDuplicate: OnDuplicate, { known, repeated }: Tally) {
  return onDuplicate === 'skip' ? { known: known + repeated, repeated: 0 } : { known, repeated };
}
