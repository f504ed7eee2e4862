import { afterEach, expect, test, vi } from 'vitest';
import { jobObject } from './testing/fake-account.ts';
import { subscription } from './testing/fake-azure.ts';
import { World } from './testing/world.ts';

/** Bash starts hundreds of programs: on a busy machine that takes its time. */
vi.setConfig({ testTimeout: 120_000 });

let world: World;
afterEach(() => world?.stop());

test('setup shows, then does, then has nothing left to do', async () => {
  world = await World.start();
  const run = (...options: string[]) => world.sandbox.run('setup', ['test', ...options]);
  const shown = await run('--dry-run');
  expect([shown.code, world.takeChanges()]).toEqual([0, []]);
  expect(shown.output).toContain('would run: az storage account create');
  expect((await run()).code).toBe(0);
  const changes = world.takeChanges().join('\n');
  expect(changes).toContain('az provider register --namespace Microsoft.Sql');
  expect(changes).toContain('--allow-shared-key-access false');
  const again = await run();
  expect([again.code, world.takeChanges()]).toEqual([0, []]);
  const early = await run('--test-users');
  expect([early.code, early.output]).toEqual([1, expect.stringContaining('not deployed yet')]);
  expect(world.wrong).toEqual([]);
});

test('setup that was cut off after it made the account turns versions on when it runs again', async () => {
  world = await World.start();
  const run = () => world.sandbox.run('setup', ['test']);
  expect((await run()).code).toBe(0);
  expect(world.azure.storage.keepsVersions).toBe(true);
  world.azure.storage.keepsVersions = false;
  expect((await run()).code).toBe(0);
  expect([world.azure.storage.keepsVersions, world.wrong]).toEqual([true, []]);
});

test('a service principal that sets up gets its role by its object id, not by the client id', async () => {
  world = await World.start();
  world.azure.isJob = true;
  const { code, output } = await world.sandbox.run('setup', ['test']);
  expect([code, output]).toEqual([0, expect.stringContaining('is set up')]);
  expect([...world.azure.assignments]).toEqual([`${jobObject} Storage Blob Data Contributor`]);
  expect(world.wrong).toEqual([]);
});

test('setup makes people for the roles, and nobody learns their passwords', async () => {
  world = await World.start('static-web-apps', { github_repository: 'fernhill/keyless' });
  world.setUp();
  world.terraform.applied = true;
  const { code, output } = await world.sandbox.run('setup', ['test', '--test-users', '--pipeline']);
  expect(code).toBe(0);
  expect([...world.azure.directory.people.keys()]).toEqual([
    'keyless-test-none@fernhill.example',
    'keyless-test-books-reader@fernhill.example',
  ]);
  const seen = output + world.calls.map(({ args }) => args.join(' ')).join('\n');
  for (const { password } of world.azure.directory.people.values())
    expect(seen).not.toContain(password);
  expect(seen).toContain('repos/fernhill/keyless/environments/test-plan');
  expect(seen).toMatch(/PUT .*environments\/test .*protected_branches.*reviewers\[\]\[id\]=4711/);
  expect(seen).toMatch(/PUT .*environments\/test-plan .*reviewers\[\]\[id\]=4711/);
  expect(seen).toContain(
    'variable set AZURE_CLIENT_ID --repo fernhill/keyless --env test-plan --body 55555555',
  );
});

test('setup says when nobody has to approve, and changes no rule that is there', async () => {
  world = await World.start('static-web-apps', { github_repository: 'fernhill/keyless' });
  world.setUp();
  world.terraform.applied = true;
  const reviewers = (rules: unknown[], policy: unknown = null) =>
    JSON.stringify({ protection_rules: rules, deployment_branch_policy: policy });
  world.githubEnvironment = reviewers([{ type: 'branch_policy' }], { protected_branches: true });
  const open = await world.sandbox.run('setup', ['test', '--pipeline']);
  expect([open.code, open.output]).toEqual([
    0,
    expect.stringContaining('approve what runs in test-plan'),
  ]);
  expect(open.output).not.toContain('Every branch');
  world.githubEnvironment = reviewers([{ type: 'required_reviewers' }]);
  const closed = await world.sandbox.run('setup', ['test', '--pipeline']);
  expect([closed.code, closed.output]).toEqual([0, expect.not.stringContaining('approve')]);
  expect(closed.output).toContain('Every branch may deploy to test:');
  expect(world.takeChanges().join('\n')).not.toContain('PUT');
});

test('setup closes an environment that GitHub made by itself for the first job', async () => {
  world = await World.start('static-web-apps', { github_repository: 'fernhill/keyless' });
  world.setUp();
  world.terraform.applied = true;
  world.githubEnvironment = '{"protection_rules":[],"deployment_branch_policy":null}';
  const { code } = await world.sandbox.run('setup', ['test', '--pipeline']);
  const seen = world.calls.map(({ args }) => args.join(' ')).join('\n');
  expect([code, seen]).toEqual([
    0,
    expect.stringMatching(/PUT .*environments\/test .*protected_branches.*reviewers/),
  ]);
});

test('setup gives no role to somebody whom it did not make', async () => {
  world = await World.start();
  world.setUp();
  world.terraform.applied = true;
  const name = 'keyless-test-books-reader@fernhill.example';
  world.azure.directory.people.set(name, { password: '', jobTitle: 'Head of reading' });
  const { code, output } = await world.sandbox.run('setup', ['test', '--test-users']);
  expect([code, output]).toEqual([1, expect.stringContaining(`${name} was not made by this`)]);
  expect(world.takeChanges().join('\n')).not.toContain('appRoleAssignedTo');
});

test('what is missing is said before anything is changed', async () => {
  world = await World.start();
  const says = async (script: string, args: readonly string[], ...words: string[]) => {
    const { code, output } = await world.sandbox.run(script, args);
    expect([code, world.takeChanges()]).toEqual([1, []]);
    for (const word of words) expect(output).toContain(word);
  };
  await says('deploy', [], 'Which environment?', 'test');
  await says('deploy', ['staging'], 'no environment', 'The environments are: test');
  await says('deploy', ['test', '--fast'], 'no option --fast');
  await says('deploy', ['test'], 'is not set up', 'infra/setup.sh test');
  world.setUp();
  world.sandbox.setVariable('alert_email', 'operators@fernhill.example');
  await says(
    'deploy',
    ['test'],
    'would reach nobody',
    'alert_email in infra/environments/test.tfvars',
  );
  world.sandbox.setVariable('alert_email', 'operators@fernhill.test');
  world.azure.signedIn = false;
  await says('deploy', ['test'], 'not signed in', 'az login');
  world.azure.signedIn = true;
  world.azure.subscription = 'another-one';
  await says('deploy', ['test'], 'lives in another one', 'az account set --subscription');
  world.azure.subscription = subscription;
  world.azure.roles = new Set(['Reader']);
  await says('deploy', ['test'], 'may not create resources', '--role Contributor');
  world.azure.roles = new Set(['Contributor']);
  await says('deploy', ['test'], "may not give the app's identities their roles");
  world.azure.roles.add('Role Based Access Control Administrator');
  world.azure.refused = 'blob exists';
  await says('deploy', ['test'], 'kept releases cannot be read');
  world.azure.refused = '';
  world.azure.registered.delete('Microsoft.Sql');
  await says('deploy', ['test'], 'has not registered: Microsoft.Sql');
  world.sandbox.withoutProgram('terraform');
  world.sandbox.withoutProgram('sqlcmd');
  await says('deploy', ['test'], 'terraform: https://', 'sqlcmd: the one in Go');
});

test('help is the opening comment', async () => {
  world = await World.start();
  for (const script of ['setup', 'deploy', 'cleanup']) {
    const { code, output } = await world.sandbox.run(script, ['--help']);
    expect([code, output]).toEqual([0, expect.stringContaining(`infra/${script}.sh ENVIRONMENT`)]);
    expect(output).not.toContain('shellcheck');
  }
});
