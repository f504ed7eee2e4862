import { saveFile } from '@/lib/browser/api/save-file.ts';
import type { Layout } from '@/lib/browser/book-file/guess-layout.ts';
import type { OnDuplicate } from '@/lib/contract/imports.ts';
import { checkFile } from './check-file.ts';
import { atTheBeginning, type ChosenFile } from './import-flow.ts';
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
      setFlow({ step: 'layout', file: { opened, layout: opened.layout, laidOut } });
    } catch (error) {
      failIn(scope, error);
    }
  }

  async function layOut(file: ChosenFile, layout: Layout) {
    setFlow({ step: 'layout', file: { ...file, layout } });
    const laidOut = await reader().layOut(layout);
    setFlow((now) =>
      now.step === 'layout' && now.file.layout === layout
        ? { step: 'layout', file: { ...now.file, laidOut } }
        : now,
    );
  }

  async function check(file: ChosenFile, onDuplicate: OnDuplicate) {
    const signal = beginIn(scope);
    const show = (step: 'checking' | 'checked', tally: Tally) => {
      if (!signal.aborted) setFlow({ step, file, onDuplicate, tally });
    };
    show('checking', emptyTally);
    try {
      const progress = (tally: Tally) => show('checking', tally);
      show('checked', await checkFile(reader(), onDuplicate, signal, progress));
    } catch (error) {
      if (signal.aborted) return;
      setFlow({ step: 'layout', file });
      failIn(scope, error);
    }
  }

  function backToLayout(file: ChosenFile) {
    stop.current.abort();
    setFlow({ step: 'layout', file });
  }

  async function saveProblems(problems: Tally['problems'], name: string) {
    const file = await reader().problemsFile(problems);
    saveFile(file, `${name.replace(/\.[^.]*$/, '')}-not-imported.csv`);
  }

  return { choose, layOut, check, backToLayout, saveProblems };
}
