import { parse } from 'yaml';
import type { Job, Step, Workflow } from './workflow.ts';

/** `uses: OWNER/NAME@SHA # vX.Y.Z`: what runs cannot be moved to another commit. */
const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const pinnedLine = /uses: [\w.-]+\/\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

/** What a job may write, and why it would; anything else is a slip. */
const writes: Readonly<Record<string, string>> = {
  attestations: 'signs what was built',
  'id-token': 'signs in to Azure by its own token',
  'pull-requests': 'comments with the plan',
  'security-events': 'reports what CodeQL found',
};

/**
 * What would be wrong with a workflow even though GitHub runs it.
 *
 * @param exists whether a file of the repository is there
 * @returns a sentence for each problem
 */
export function checkWorkflow(text: string, exists: (path: string) => boolean): string[] {
  const workflow = parse(text) as Workflow;
  return [
    ...fileProblems(text, workflow),
    ...Object.entries(workflow.jobs ?? {}).flatMap(([name, job]) => [
      ...jobProblems(job).map((words) => `${name}: ${words}`),
      ...(job.steps ?? []).flatMap((step) =>
        stepProblems(step, exists).map((words) => `${name}: ${words}`),
      ),
    ]),
  ];
}

function fileProblems(text: string, { on, permissions }: Workflow): string[] {
  const uses = text.split('\n').filter((line) => /uses: [\w.-]+\/\S+@/.test(line));
  const events = typeof on === 'object' && on !== null ? Object.keys(on) : [String(on)];
  return [
    ...(/\bsecrets\s*[.[:]/.test(text) ? ['names a secret: nothing is stored'] : []),
    ...(permissions !== undefined && isEmpty(permissions)
      ? []
      : ['begins without `permissions: {}`: each job says what it needs']),
    ...events.filter((event) => event === 'pull_request_target').map((event) => `runs on ${event}`),
    ...uses
      .filter((line) => !pinnedLine.test(line))
      .map((line) => `${line.trim()} lacks SHA and # version`),
  ];
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function jobProblems({ uses, permissions, 'timeout-minutes': timeout }: Job): string[] {
  const written = Object.entries(permissions ?? {}).filter(([, access]) => access === 'write');
  return [
    ...(permissions === undefined ? ['says no permissions'] : []),
    ...written
      .filter(([scope]) => writes[scope] === undefined)
      .map(([scope]) => `may write ${scope}`),
    ...(uses === undefined && timeout === undefined ? ['has no timeout-minutes'] : []),
  ];
}

function stepProblems(step: Step, exists: (path: string) => boolean): string[] {
  const { uses = '', run = '', with: inputs = {} } = step;
  const scripts = run.match(/(?<![\w./-])(?:infra|scripts|\.ci)\/[\w./-]+/g) ?? [];
  return [
    ...(uses !== '' && !uses.startsWith('./') && !pinned.test(uses)
      ? [`${uses} is not pinned`]
      : []),
    ...(uses.startsWith('actions/checkout@') && inputs['persist-credentials'] !== false
      ? ['checkout leaves its token in the folder: persist-credentials: false']
      : []),
    ...(run.includes('${{')
      ? [`puts an expression into a script: give it through env: ${step.name}`]
      : []),
    ...scripts.filter((path) => !exists(path)).map((path) => `${path} is not there`),
  ];
}
