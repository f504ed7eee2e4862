import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inRepository } from '@/scripts/repository.ts';
import { steps } from '@/scripts/tests/steps.ts';
import { attributeOf, blocksOf } from '../hcl/hcl-body.ts';
import { readHcl } from '../terraform/terraform-module.ts';
import { checkWorkflow } from './check-workflow.ts';
import type { Workflow } from './workflow.ts';

const folder = '.github/workflows';
const names = readdirSync(inRepository(folder));
const textOf = (name: string) => readFileSync(inRepository(`${folder}/${name}`), 'utf8');
const workflow = (name: string) => parse(textOf(name)) as Workflow;
const expression = (inside: string) => `$\{{ ${inside} }}`;
const exists = (path: string) => existsSync(inRepository(path));

type Matrix = { readonly strategy?: { readonly matrix: { readonly step: readonly string[] } } };

describe.each(names)('%s', (name) => {
  test('is pinned, bounded, and holds and asks for no more than it needs', () => {
    expect(checkWorkflow(textOf(name), exists)).toEqual([]);
  });
});

test('an action has one version in all workflows', () => {
  const uses = names.flatMap((name) => [...textOf(name).matchAll(/uses: ([\w./-]+)@(\w+ # \S+)/g)]);
  const versions = new Map<string, Set<string>>();
  for (const [, action = '', version = ''] of uses) {
    versions.set(action, (versions.get(action) ?? new Set()).add(version));
  }
  expect(versions.size).toBeGreaterThan(5);
  expect([...versions].filter(([, found]) => found.size > 1)).toEqual([]);
});

test('only what plans and deploys signs in to Azure', () => {
  const signing = names.filter((name) =>
    Object.values(workflow(name).jobs ?? {}).some(
      (job) => job.permissions?.['id-token'] === 'write',
    ),
  );
  expect(signing).toEqual(['deploy-one.yml', 'deploy.yml', 'plan.yml']);
});

test('the subjects that Azure trusts are those of the jobs’ environments', async () => {
  const pipeline = await readHcl('infra/modules/pipeline/main.tf');
  const subjects = blocksOf(pipeline, 'resource', 'azurerm_federated_identity_credential').map(
    ({ body }) =>
      attributeOf(body, 'subject')
        ?.text.replace(/.*:environment:/, '')
        .replace(/"$/, ''),
  );
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform's templates look like ours.
  expect(subjects).toEqual(['${var.environment}', '${var.environment}-plan']);
  expect(workflow('deploy-one.yml').jobs?.['deploy']?.environment).toBe(
    expression('inputs.environment'),
  );
  expect(workflow('plan.yml').jobs?.['plan']?.environment).toBe(
    `${expression('matrix.environment')}-plan`,
  );
});

test('what deploys has all of the history, or it could not tell that a later commit is live', () => {
  const checkout = workflow('deploy-one.yml').jobs?.['deploy']?.steps?.find(({ uses }) =>
    uses?.startsWith('actions/checkout@'),
  );
  expect(checkout?.with?.['fetch-depth']).toBe(0);
});

test('dev comes before prod, and both after the tests', () => {
  const { jobs } = parse(textOf('deploy.yml')) as { jobs: Record<string, { needs?: string }> };
  expect([jobs['dev']?.needs, jobs['prod']?.needs]).toEqual(['ci', 'dev']);
});

test('CI runs what everybody runs', () => {
  const runs = workflow('ci.yml').jobs?.['test']?.steps?.map(({ run }) => run);
  expect(runs).toContain('.ci/run');
});

test('CI runs the whole browser suite on every host that npm test runs a part of it on', () => {
  const { jobs } = parse(textOf('ci.yml')) as { jobs: Record<string, Matrix> };
  const whole = steps.filter(({ name, onRequest }) => onRequest && name.startsWith('browser-'));
  expect(jobs['hosts']?.strategy?.matrix.step).toEqual(whole.map(({ name }) => name));
});

test('the list of what is in the image has the packages of its bundles', () => {
  const syft = parse(readFileSync(inRepository('.syft.yaml'), 'utf8'));
  expect(syft).toEqual({ 'select-catalogers': ['+sbom-cataloger'] });
  const runs = workflow('ci.yml').jobs?.['image']?.steps?.map(({ run = '' }) => run);
  expect(runs?.join('\n')).toMatch(/jq --exit-status .*keyless\.spdx\.json/);
});

describe('the check finds', () => {
  const sha = '3d3c42e5aac5ba805825da76410c181273ba90b1';
  const right = `on: push
permissions: {}
jobs:
  a:
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${sha} # v7.0.1
        with:
          persist-credentials: false
      - run: infra/deploy.sh
`;

  test('nothing in what is right', () => expect(checkWorkflow(right, () => true)).toEqual([]));

  test.each([
    ['a tag', right.replace(`@${sha} # v7.0.1`, '@v7'), 'is not pinned'],
    ['a commit without its version', right.replace(' # v7.0.1', ''), 'lacks SHA and # version'],
    [
      'a secret',
      right.replace('infra/deploy.sh', `echo ${expression('secrets.KEY')}`),
      'names a secret',
    ],
    [
      'inherited secrets',
      right.replace('steps:', 'secrets: inherit\n    steps:'),
      'names a secret',
    ],
    ['no permissions at the top', right.replace('permissions: {}\n', ''), 'permissions: {}'],
    [
      'no permissions of a job',
      right.replace('    permissions:\n      contents: read\n', ''),
      'a: says no',
    ],
    [
      'a right that nobody needs',
      right.replace('contents: read', 'contents: write'),
      'may write contents',
    ],
    ['a job without an end', right.replace('    timeout-minutes: 5\n', ''), 'no timeout-minutes'],
    [
      'a token left behind',
      right.replace('persist-credentials: false', 'fetch-depth: 1'),
      'leaves its token',
    ],
    [
      'an injection',
      right.replace('infra/deploy.sh', `echo ${expression('github.head_ref')}`),
      'expression into a script',
    ],
    [
      'a dangerous event',
      right.replace('on: push', 'on: pull_request_target'),
      'pull_request_target',
    ],
  ])('%s', (_, text, words) => {
    expect(checkWorkflow(text, () => true).join('\n')).toContain(words);
  });

  test('a script that is not there', () => {
    expect(checkWorkflow(right, () => false)).toEqual(['a: infra/deploy.sh is not there']);
  });
});
