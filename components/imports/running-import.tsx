'use client';

import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { Button } from '@/components/ui/button.tsx';
import { ButtonLink } from '@/components/ui/button-link.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { ProgressBar } from '@/components/ui/progress-bar.tsx';
import { useImports } from '@/lib/browser/queries/use-imports.ts';
import { countWords, takenWords } from './count-words.ts';
import type { ImportFlow } from './import-flow.ts';
import { ProblemList } from './problem-list.tsx';
import { UndoImport } from './undo-import.tsx';
import { UndoProgress } from './undo-progress.tsx';
import type { ImportSteps } from './use-import-flow.ts';

type Running = Extract<ImportFlow, { running: unknown }>;
type RunningImportProps = { readonly flow: Running; readonly steps: ImportSteps };

/** An import while it runs, when it stopped, and when it is done. */
export function RunningImport({ flow, steps }: RunningImportProps) {
  const { file, problems } = flow;
  return (
    <div className="grid grid-cols-1 gap-8">
      <Now flow={flow} steps={steps} />
      <ProblemList
        title="Rows that did not come in"
        problems={problems}
        onSave={() => void steps.saveProblems(problems, file.opened.name)}
      />
    </div>
  );
}

function Now({ flow, steps }: RunningImportProps) {
  const { file, running, error, problems, cancelling } = flow;
  if (flow.step === 'done') return <Done flow={flow} steps={steps} />;
  return (
    <section aria-label="Importing" className="grid gap-4">
      <p role="status">
        {takenWords(running)}: {countWords(running)}.
      </p>
      <ProgressBar label="Rows imported" value={running.rowsTaken} of={running.rows} />
      {error ? (
        <ProblemNotice error={error} onRetry={() => void steps.goOn(file, running, problems)} />
      ) : (
        <div>
          <Button busy={cancelling} onClick={steps.cancel}>
            {cancelling ? 'Stopping after these rows …' : 'Cancel'}
          </Button>
        </div>
      )}
    </section>
  );
}

function Done({ flow, steps }: RunningImportProps) {
  const { running, cancelling } = flow;
  const entry = useImports().data?.find(({ id }) => id === running.id);
  const undoing = entry?.state === 'undoing' ? entry : null;
  const ended = cancelling ? 'The import was cancelled' : 'The import is done';
  return (
    <Notice
      title={undoing ? 'The import is being undone' : ended}
      actions={
        <>
          <ButtonLink size="small" look="primary" href="/books">
            Look at the catalogue
          </ButtonLink>
          <UndoImport undone={undoing ?? running} onUndone={steps.startOver} />
          <Button size="small" look="quiet" onClick={steps.startOver}>
            Import another file
          </Button>
        </>
      }
    >
      {undoing ? (
        <UndoProgress quiet entry={undoing} />
      ) : (
        <p role="status">
          {countWords(running)}.{cancelling ? ' What is in stays, unless you undo it.' : ''}
        </p>
      )}
    </Notice>
  );
}
