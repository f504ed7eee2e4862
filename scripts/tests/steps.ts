import { buildAll } from '../build/build-all.ts';
import { requireScriptBudget } from '../build/script-budget.ts';
import { packageBin } from '../process/package-bin.ts';
import { inRepository } from '../repository.ts';
import { check } from './check.ts';
import { countPlaywright } from './count-playwright.ts';
import { countVitest } from './count-vitest.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { ensurePrograms } from './ensure-programs.ts';
import { type Outcome, onePassed } from './outcome.ts';
import { runRunner } from './run-runner.ts';

export type TestStep = {
  /** What `npm test -- NAME` selects. */
  readonly name: string;
  readonly title: string;
  /** Steps without which this one cannot run. */
  readonly needs?: readonly string[];
  readonly run: () => Promise<Outcome>;
};

const biome = (...args: string[]) => [packageBin('@biomejs/biome'), ...args, '.'];

function vitest(project: 'unit' | 'integration'): Promise<Outcome> {
  return runRunner({
    args: (report) => [
      packageBin('vitest'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    count: countVitest,
  });
}

async function playwright(): Promise<Outcome> {
  const browser = await ensureBrowser();
  return runRunner({
    args: () => [packageBin('@playwright/test', 'playwright'), 'test', '--reporter=list,json'],
    env: (report) => ({ KEYLESS_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    count: countPlaywright,
  });
}

async function checkScriptBudget(): Promise<Outcome> {
  requireScriptBudget(inRepository('out'));
  return onePassed;
}

/** Everything that `npm test` does, in its order: the quick checks first. */
export const steps: readonly TestStep[] = [
  { name: 'format', title: 'Format', run: () => check(biome('format')) },
  {
    name: 'lint',
    title: 'Lint and import rules',
    run: () => check(biome('lint', '--error-on-warnings')),
  },
  {
    name: 'types',
    title: 'Types',
    run: () => check([packageBin('next'), 'typegen'], [packageBin('typescript', 'tsc'), '-p', '.']),
  },
  { name: 'dead-code', title: 'Dead code', run: () => check([packageBin('knip')]) },
  { name: 'build', title: 'Build', run: () => buildAll().then(() => onePassed) },
  { name: 'budget', title: 'Script budget', needs: ['build'], run: checkScriptBudget },
  { name: 'unit', title: 'Unit tests', run: () => vitest('unit') },
  {
    name: 'integration',
    title: 'Integration tests',
    needs: ['build'],
    run: () => ensurePrograms().then(() => vitest('integration')),
  },
  { name: 'browser', title: 'Browser tests', needs: ['build'], run: playwright },
];
