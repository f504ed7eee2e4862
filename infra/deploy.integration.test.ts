import { afterEach, describe, expect, test, vi } from 'vitest';
import { written } from './testing/call.ts';
import { jobToken } from './testing/fake-account.ts';
import { linkSignature } from './testing/fake-storage.ts';
import { type Target, World } from './testing/world.ts';

/** Bash starts hundreds of programs: on a busy machine that takes its time. */
vi.setConfig({ testTimeout: 120_000 });

let world: World;
afterEach(() => world?.stop());

/** An environment that setup has prepared. */
async function prepared(target?: Target, variables?: Record<string, string>): Promise<World> {
  const made = await World.start(target, variables);
  made.setUp();
  return made;
}

const deploy = (...options: string[]) => world.sandbox.run('deploy', ['test', '--yes', ...options]);
const release = () => world.sandbox.git('rev-parse', '--short=12', 'HEAD');

/** The first words of each change: what was done, in its order. */
const verbs = (changes: readonly string[]) =>
  changes.map((change) => change.replace(/ -.*/, '').replace(/^(npm|terraform).* (\S+)$/, '$1'));

test('brings a commit to Static Web Apps and Functions, and a second run changes nothing', async () => {
  world = await prepared();
  world.azure.firewall = 'closed';
  const shown = await deploy('--dry-run');
  expect([shown.code, world.takeChanges()]).toEqual([0, []]);
  expect(shown.output).toContain('would run: az functionapp deployment source config-zip');

  const { code, output } = await deploy();
  expect([code, output]).toEqual([0, expect.stringContaining(`serves ${release()}`)]);
  expect(world.wrong).toEqual([]);
  expect([world.azure.api, world.azure.pages]).toEqual([release(), release()]);
  expect(world.azure.storage.text('test/live')).toBe(release());
  expect(world.azure.doors).toEqual(new Set());
  expect(output + world.calls.map((call) => call.args.join(' '))).not.toContain(linkSignature);
  expect(world.calls.map(written).join('\n')).toContain(
    '--smoke --audience 33333333-3333-4333-8333-333333333333',
  );
  expect(verbs(world.takeChanges())).toEqual([
    'terraform',
    'az acr build',
    'az storage blob upload',
    'terraform',
    'npm',
    'az storage blob upload',
    'az storage blob upload',
    'az sql server firewall-rule create',
    'sqlcmd',
    'az sql server firewall-rule delete',
    'az containerapp job update',
    'az containerapp job start',
    'az functionapp deployment source config-zip',
    'az rest',
    'az storage blob upload',
  ]);

  const again = await deploy();
  expect([again.code, world.takeChanges()]).toEqual([0, []]);

  const restored = await deploy('--database');
  expect([restored.code, verbs(world.takeChanges())]).toEqual([
    0,
    [
      'az sql server firewall-rule create',
      'sqlcmd',
      'az sql server firewall-rule delete',
      'az containerapp job update',
      'az containerapp job start',
    ],
  ]);

  world.azure.refused = 'blob download';
  const blind = await deploy();
  expect([blind.code, world.takeChanges(), world.wrong]).toEqual([1, [], []]);
});

describe('a release that does not hold', () => {
  test('goes back to the one before, when it does not become ready', async () => {
    world = await prepared();
    expect((await deploy()).code).toBe(0);
    const first = release();
    const second = world.sandbox.commit('A mistake');
    world.isReady = (api) => api !== second;
    const { code, output } = await deploy();
    expect(code).toBe(1);
    expect(output).toContain('database: The schema is behind by 1.');
    expect(output).toContain(`${second} was taken back`);
    expect([world.azure.api, world.azure.pages]).toEqual([first, first]);
    expect(world.azure.storage.text('test/live')).toBe(first);

    world.isReady = () => true;
    expect((await deploy()).code).toBe(0);
    expect(world.azure.api).toBe(second);
    const back = await deploy('--release', first);
    expect([back.code, world.azure.api, world.azure.storage.text('test/live')]).toEqual([
      0,
      first,
      first,
    ]);
    expect(world.wrong).toEqual([]);

    world.isReady = () => true;
    expect((await deploy()).code).toBe(0);
    world.sandbox.git('checkout', '--quiet', first);
    const late = await deploy();
    expect([late.code, late.output]).toEqual([1, expect.stringContaining('later than')]);
    expect(world.azure.api).toBe(second);
  });

  test('of a container goes back to the image before in the pipeline, when a client finds it broken', async () => {
    world = await prepared('container-apps', { pages_on_static_web_app: 'true' });
    expect((await deploy()).code).toBe(0);
    const first = world.azure.api;
    expect(first).toMatch(/^keylesstest\.example\/keyless@sha256:[0-9a-f]{64}$/);
    const second = world.sandbox.commit('A mistake');
    world.passes = (api) => api === first;
    const env = world.jobEnvironment();
    const { code, output } = await world.sandbox.run(
      'deploy',
      ['test', '--yes', '--builder', 'docker'],
      { env },
    );
    expect([code, output]).toEqual([1, expect.stringContaining(`${second} was taken back`)]);
    expect(world.azure.api).toBe(first);
    expect(world.calls.map(written).join('\n')).not.toContain(jobToken);
    expect(world.wrong).toEqual([]);
  });
});

/** Deploys, and kills the run when it makes the call with this argument. */
async function deployKilledAt(argument: string): Promise<void> {
  const { code } = await world.sandbox.run('deploy', ['test', '--yes'], {
    started: ({ pid }) => {
      world.before = ({ args }) => {
        if (args.includes(argument) && pid !== undefined) process.kill(-pid, 'SIGKILL');
      };
    },
  });
  expect(code).toBe(-1);
  world.before = () => {};
  world.takeChanges();
}

test('a run that was killed is taken up where it was', async () => {
  world = await prepared();
  await deployKilledAt('config-zip');
  const { code, output } = await deploy();
  expect([code, output]).toEqual([0, expect.stringContaining('Build the image: done before')]);
  expect(verbs(world.takeChanges())).toEqual([
    'az functionapp deployment source config-zip',
    'az rest',
    'az storage blob upload',
  ]);
});

test('a way to the database that a killed run left open is closed by the next', async () => {
  world = await prepared();
  world.azure.firewall = 'closed';
  await deployKilledAt('-i');
  expect(world.azure.doors.size).toBe(1);
  expect((await deploy()).code).toBe(0);
  expect([world.azure.doors, world.wrong]).toEqual([new Set(), []]);
});

test('a first deployment that fails says at what, and leaves nothing live', async () => {
  world = await prepared();
  world.terraform.failure = 'Error: quota exceeded';
  const applied = await deploy();
  expect([applied.code, applied.output]).toEqual([1, expect.stringContaining('quota exceeded')]);
  world.terraform.failure = '';
  world.azure.migration = 'Failed';
  const migrated = await deploy();
  expect([migrated.code, migrated.output]).toEqual([
    1,
    expect.stringContaining('migration failed'),
  ]);
  expect(migrated.output).toContain('az containerapp job logs show');
  expect(world.azure.api).toBe('');
  world.azure.migration = 'Succeeded';
  world.isReady = () => false;
  const released = await deploy();
  expect([released.code, released.output]).toEqual([
    1,
    expect.stringContaining('no release before this one'),
  ]);
  expect(world.azure.storage.text('test/live')).toBeUndefined();
  world.azure.firewall = 'private';
  world.sandbox.setVariable('sql_public_access', 'false');
  const inside = await deploy();
  expect([inside.code, inside.output]).toEqual([1, expect.stringContaining('--users-are-there')]);
});
