import { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { saveFile } from '@/lib/browser/api/save-file.ts';
import type { Layout } from '@/lib/browser/book-file/guess-layout.ts';
import { checkFile } from './check-file.ts';
import { type AtCheck, type AtLayout, atTheBeginning } from './import-flow.ts';
import { beginIn, failIn, type ImportScope } from './import-scope.ts';
import { emptyTally, type Tally } from './tally.ts';

/** The steps before anything is written: choose a file, say what its columns are, try its rows. */
export function fileSteps(scope: ImportScope) {
  const { reader, setFlow, stop, startOver } = scope;

  async function choose(chosen: File) {
    startOver();
    setFlow({ ...atTheBeginning, reading: true });
    try {
      const opened = await reader().open(chosen);
      const laidOut = await reader().layOut(opened.layout);
      const file = { opened, layout: opened.layout, laidOut };
      setFlow({ step: 'layout', file, onDuplicate: 'skip', error: null });
    } catch (error) {
      failIn(scope, error);
    }
  }

  /** Says something else about the file than before. */
  function revise(changed: AtLayout) {
    setFlow({ ...changed, error: null });
  }

  async function layOut(before: AtLayout, layout: Layout) {
    revise({ ...before, file: { ...before.file, layout } });
    try {
      const laidOut = await reader().layOut(layout);
      setFlow((now) =>
        now.step === 'layout' && now.file.layout === layout
          ? { ...now, file: { ...now.file, laidOut } }
          : now,
      );
    } catch (error) {
      failIn(scope, error);
    }
  }

  async function check({ file, onDuplicate }: AtLayout) {
    const signal = beginIn(scope);
    const begun = { file, onDuplicate, id: crypto.randomUUID(), starting: false, error: null };
    const show = (step: AtCheck['step'], tally: Tally) => {
      if (!signal.aborted) setFlow({ ...begun, step, tally });
    };
    show('checking', emptyTally);
    try {
      const progress = (tally: Tally) => show('checking', tally);
      show('checked', await checkFile(reader(), onDuplicate, signal, progress));
    } catch (error) {
      if (signal.aborted) return;
      const problem = error instanceof ApiProblem ? error : null;
      setFlow({ step: 'layout', file, onDuplicate, error: problem });
      if (!problem) failIn(scope, error);
    }
  }

  function backToLayout({ file, onDuplicate }: AtCheck) {
    stop.current.abort();
    setFlow({ step: 'layout', file, onDuplicate, error: null });
  }

  async function saveProblems(problems: Tally['problems'], name: string) {
    try {
      const file = await reader().problemsFile(problems);
      saveFile(file, `${name.replace(/\.[^.]*$/, '')}-not-imported.csv`);
    } catch (error) {
      failIn(scope, error);
    }
  }

  return { choose, revise, layOut, check, backToLayout, saveProblems };
}
