import { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { readWrongRows } from '@/lib/browser/queries/read-wrong-rows.ts';
import { sendImport } from '@/lib/browser/queries/send-import.ts';
import type { Import } from '@/lib/contract/imports.ts';
import { importFile } from './import-file.ts';
import type { AtCheck, ChosenFile } from './import-flow.ts';
import { beginIn, failIn, type ImportScope } from './import-scope.ts';
import { reasonOf, type Tally } from './tally.ts';

/** The steps that write: start, go on after a break, cancel. */
export function sendSteps(scope: ImportScope) {
  const { reader, setFlow, stop, refresh } = scope;

  async function start(checked: AtCheck) {
    const { file, onDuplicate, id } = checked;
    const { fingerprint, rows } = file.laidOut;
    const given = { id, fileName: file.opened.name, fingerprint, rows, onDuplicate };
    setFlow({ ...checked, starting: true, error: null });
    try {
      await goOn(file, await sendImport.start(given));
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : null;
      setFlow({ ...checked, starting: false, error: problem });
      if (!problem) failIn(scope, error);
    }
  }

  async function goOn(file: ChosenFile, from: Import, before: Tally['problems'] = []) {
    const signal = beginIn(scope);
    let running = from;
    let problems = before;
    const show = (step: 'importing' | 'stopped' | 'done', error: ApiProblem | null = null) =>
      setFlow({ step, file, running, problems, error, cancelling: signal.aborted });
    show('importing');
    try {
      running = await importFile(
        reader(),
        running,
        () => signal.aborted,
        (latest, wrong) => {
          running = latest;
          problems = [...problems, ...wrong];
          show('importing');
        },
      );
      show('done');
    } catch (error) {
      if (error instanceof ApiProblem) show('stopped', error);
      else failIn(scope, error);
    }
    refresh();
  }

  /** Goes on with an import that this page did not begin: what was refused then is told as well. */
  async function resume(file: ChosenFile, broken: Import) {
    try {
      const wrong = broken.wrong > 0 ? await readWrongRows(broken.id) : [];
      const before = wrong.map((one) => ({ row: one.row, reason: reasonOf(one) }));
      await goOn(file, broken, before);
    } catch (error) {
      failIn(scope, error);
    }
  }

  function cancel() {
    stop.current.abort();
    setFlow((now) => (now.step === 'importing' ? { ...now, cancelling: true } : now));
  }

  return { start, goOn, resume, cancel };
}
