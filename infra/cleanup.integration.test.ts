import { afterEach, expect, test, vi } from 'vitest';
import { madeByAzure } from './testing/fake-azure.ts';
import { World } from './testing/world.ts';

/** Bash starts hundreds of programs: on a busy machine that takes its time. */
vi.setConfig({ testTimeout: 120_000 });

let world: World;
afterEach(() => world?.stop());

const cleanup = (input = '', ...options: string[]) =>
  world.sandbox.run('cleanup', ['test', ...options], { input });

/** An environment with a test user, and somebody who is called like one. */
async function deployed(): Promise<World> {
  const made = await World.start();
  made.setUp();
  made.terraform.applied = true;
  const jobTitle = 'Test user of keyless-test';
  made.azure.directory.people.set('keyless-test-none@fernhill.example', { password: '', jobTitle });
  made.azure.directory.people.set('keyless-test-team@fernhill.example', {
    password: '',
    jobTitle: '',
  });
  return made;
}

test('cleanup shows what goes, asks, and removes it once', async () => {
  world = await deployed();
  const shown = await cleanup('', '--dry-run');
  expect([shown.code, world.takeChanges()]).toEqual([0, []]);
  world.azure.refused = 'blob list';
  const blind = await cleanup('test\n');
  expect([blind.code, world.takeChanges()]).toEqual([1, []]);
  world.azure.refused = '';
  const refused = await cleanup('prod\n');
  expect([refused.code, world.takeChanges()]).toEqual([1, []]);
  expect(refused.output).toContain('Microsoft.Sql/servers');
  expect(refused.output).toContain('azuread_application.api');
  expect(refused.output).toContain('nothing was changed');
  const nobody = await cleanup();
  expect([nobody.code, nobody.output]).toEqual([1, expect.stringContaining('Nobody is there')]);

  const { code, output } = await cleanup('test\n');
  expect([code, output]).toEqual([0, expect.stringContaining('test is gone')]);
  expect(output).toContain('keylesstestkv is protected from purging');
  expect([world.terraform.applied, world.azure.removed]).toEqual([false, madeByAzure]);
  expect([...world.azure.directory.people.keys()]).toEqual(['keyless-test-team@fernhill.example']);
  expect([...world.azure.groups]).toEqual([]);
  const again = await cleanup();
  expect([again.code, again.output]).toEqual([0, expect.stringContaining('Nothing is left')]);
  expect(world.wrong).toEqual([]);
});

test('cleanup leaves the rule of somebody else', async () => {
  world = await deployed();
  world.azure.foreign = 'app';
  expect((await cleanup('test\n')).code).toBe(0);
  expect(world.azure.removed).toEqual(madeByAzure);
});

test.each([
  ['state', 'Microsoft.Storage/storageAccounts\tstpayroll'],
  ['container', 'payroll'],
  ['blob', 'prod/live'],
] as const)(
  'cleanup leaves the group of the state, which somebody else uses too: %s',
  async (foreign, named) => {
    world = await deployed();
    world.azure.foreign = foreign;
    const { code, output } = await cleanup('test\n');
    expect([code, output]).toEqual([0, expect.stringContaining(named)]);
    expect(output).toContain('rg-keyless-test-state stays');
    expect([world.terraform.applied, ...world.azure.groups]).toEqual([
      false,
      'rg-keyless-test-state',
    ]);
    expect(world.wrong).toEqual([]);
  },
);

test('what cannot be destroyed is said, serves nobody, and goes at the next run', async () => {
  world = await deployed();
  expect((await world.sandbox.run('deploy', ['test', '--yes'])).code).toBe(0);
  world.terraform.failure = 'the Resource Group still contains Resources';
  const { code, output } = await cleanup('test\n');
  expect([code, output]).toEqual([1, expect.stringContaining('move that elsewhere, then this')]);
  expect(output).toContain('still contains Resources');
  expect(output).toContain('keylesstestkv is protected from purging');
  expect(world.azure.storage.text('test/live')).toBeUndefined();
  world.terraform.failure = '';
  const again = await cleanup('test\n');
  expect([again.code, again.output]).toEqual([0, expect.stringContaining('test is gone')]);
  expect([[...world.azure.groups], world.wrong]).toEqual([[], []]);
});

test('cleanup takes an environment away that was never deployed', async () => {
  world = await World.start();
  world.setUp();
  const { code, output } = await cleanup('test\n');
  expect([code, output]).toEqual([0, expect.stringContaining('test is gone')]);
  expect([...world.azure.groups]).toEqual([]);
});

test('what was kept can be deployed anew, as nothing is live any more', async () => {
  world = await World.start();
  world.setUp();
  const deploy = () => world.sandbox.run('deploy', ['test', '--yes']);
  expect((await deploy()).code).toBe(0);
  expect((await cleanup('test\n', '--keep-state')).code).toBe(0);
  expect(world.azure.storage.text('test/live')).toBeUndefined();
  world.azure.api = '';
  expect((await deploy()).code).toBe(0);
  expect(world.azure.api).not.toBe('');
  expect(world.wrong).toEqual([]);
});
