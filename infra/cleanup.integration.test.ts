import { afterEach, expect, test, vi } from 'vitest';
import { madeByAzure } from './testing/fake-azure.ts';
import { World } from './testing/world.ts';

/** Bash starts hundreds of programs: on a busy machine that takes its time. */
vi.setConfig({ testTimeout: 120_000 });

let world: World;
afterEach(() => world?.stop());

test('cleanup shows what goes, asks, and removes it once', async () => {
  world = await World.start();
  world.setUp();
  world.terraform.applied = true;
  world.azure.people.set('keyless-test-none@fernhill.example', 'unknown');
  const cleanup = (input = '', ...options: string[]) =>
    world.sandbox.run('cleanup', ['test', ...options], { input });

  const shown = await cleanup('', '--dry-run');
  expect([shown.code, world.takeChanges()]).toEqual([0, []]);
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
  expect([world.terraform.applied, world.azure.removed]).toEqual([false, [madeByAzure]]);
  expect([...world.azure.people, ...world.azure.groups]).toEqual([]);
  const again = await cleanup();
  expect([again.code, again.output]).toEqual([0, expect.stringContaining('Nothing is left')]);
  expect(world.wrong).toEqual([]);
});
