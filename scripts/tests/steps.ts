import { buildAll } from '../build/build-all.ts';
import { requireScriptBudget } from '../build/script-budget.ts';
import { packageBin } from '../process/package-bin.ts';
import { inRepository } from '../repository.ts';
import { check } from './check.ts';
import { checkImage } from './check-image.ts';
import { countPlaywright } from './count-playwright.ts';
import { countVitest } from './count-vitest.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { ensurePrograms } from './ensure-programs.ts';
import { ensureStaticWebAppsCli } from './ensure-static-web-apps-cli.ts';
import { type Outcome, onePassed } from './outcome.ts';
import { runRunner } from './run-runner.ts';

export type TestStep = {
  /** What `npm test -- NAME` selects. */
  readonly name: string;
  readonly title: string;
  /** Steps without which this one cannot run. */
  readonly needs?: readonly string[];
  /** Runs only when it is named: a part of it, or the same elsewhere, runs always. */
  readonly onRequest?: true;
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

async function integration(): Promise<Outcome> {
  await ensurePrograms();
  await ensureStaticWebAppsCli();
  return vitest('integration');
}

/** @param hosts as e2e/support/hosts/hosts-under-test.ts knows them */
async function playwright(hosts: string, ...args: readonly string[]): Promise<Outcome> {
  const browser = await ensureBrowser();
  if (hosts !== 'node') await ensureStaticWebAppsCli();
  const program = packageBin('@playwright/test', 'playwright');
  return runRunner({
    args: () => [program, 'test', '--reporter=list,json', ...args],
    env: (report) => ({
      KEYLESS_CHROMIUM: browser,
      KEYLESS_HOSTS: hosts,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    }),
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
    run: integration,
  },
  { name: 'browser', title: 'Browser tests', needs: ['build'], run: () => playwright('node') },
  {
    name: 'browser-other-hosts',
    title: 'Browser tests on the other hosts, the main ways',
    needs: ['build'],
    run: () => playwright('static-web-apps,two-origins', '--grep', '@every-host'),
  },
  {
    name: 'browser-static-web-apps',
    title: 'All browser tests on Static Web Apps’ own CLI',
    needs: ['build'],
    onRequest: true,
    run: () => playwright('static-web-apps'),
  },
  {
    name: 'browser-two-origins',
    title: 'All browser tests with pages and API on two origins',
    needs: ['build'],
    onRequest: true,
    run: () => playwright('two-origins'),
  },
  {
    name: 'image',
    title: 'The image, built where Docker or Podman runs',
    needs: ['build'],
    onRequest: true,
    run: checkImage,
  },
];
