import { styleText } from 'node:util';
import { type Outcome, oneFailed } from './outcome.ts';
import type { TestStep } from './steps.ts';
import type { FinishedStep } from './summary.ts';

/** Runs all steps, also after one has failed, save those that need one that failed. */
export async function runSteps(steps: readonly TestStep[]): Promise<FinishedStep[]> {
  const finished: FinishedStep[] = [];
  const failed = new Set<string>();
  for (const step of steps) {
    console.log(`\n${styleText('bold', `── ${step.title} ──`)}`);
    const started = performance.now();
    const missing = step.needs?.find((name) => failed.has(name));
    const outcome = missing === undefined ? await runStep(step) : oneFailed(`needs ${missing}`);
    if (outcome.failed > 0) failed.add(step.name);
    finished.push({ title: step.title, outcome, milliseconds: performance.now() - started });
  }
  return finished;
}

async function runStep(step: TestStep): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    console.error(error instanceof Error ? error.message : error);
    return oneFailed('see above');
  }
}
