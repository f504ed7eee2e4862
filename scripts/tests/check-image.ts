import { setTimeout as wait } from 'node:timers/promises';
import { packageBin } from '../process/package-bin.ts';
import { type RunOptions, runNode, runProgram } from '../process/run-node.ts';
import { CommandError } from '../terminal/command-error.ts';
import { step } from '../terminal/step.ts';
import { type Outcome, oneFailed, onePassed } from './outcome.ts';

const tag = 'keyless:checked';

/** As Azure starts it, with ids of nothing: it must come up without a tenant or a database. */
const options = [
  ...['--detach', '--read-only', '--cap-drop', 'ALL', '--publish', '127.0.0.1::3000'],
  ...['--env', 'AZURE_TENANT_ID=00000000-0000-4000-8000-000000000001'],
  ...['--env', 'AZURE_API_CLIENT_ID=00000000-0000-4000-8000-000000000002'],
  ...['--env', 'AZURE_SPA_CLIENT_ID=00000000-0000-4000-8000-000000000003'],
  ...['--env', 'DATABASE_URL=mssql://127.0.0.1/keyless'],
];

/**
 * Builds the image and starts it read-only, where Docker or Podman can; elsewhere the list of the files
 * that the Dockerfile copies is checked.
 */
export async function checkImage(): Promise<Outcome> {
  const builder = await findBuilder();
  if (builder === undefined) return checkFiles();
  await step(`Build the image (${builder})`, () =>
    run(builder, ['build', '--platform', 'linux/amd64', '--tag', tag, '.'], { output: 'show' }),
  );
  const container = await run(builder, ['run', ...options, tag]);
  try {
    const [address] = (await run(builder, ['port', container, '3000'])).split('\n');
    const size = await run(builder, ['image', 'inspect', '--format', '{{.Size}}', tag]);
    console.log(`The image ${tag}, its base included: ${(Number(size) / 1e6).toFixed(1)} MB`);
    if (await isHealthy(`http://${address}/health`)) return onePassed;
    console.log(await run(builder, ['logs', container]));
    return oneFailed('it does not answer /health: see its log above');
  } finally {
    await run(builder, ['rm', '--force', container]);
  }
}

/** The client alone builds nothing: `info` asks what is behind it. */
async function findBuilder(): Promise<string | undefined> {
  for (const name of ['docker', 'podman']) {
    const asked = runProgram(name, ['info']).catch(() => ({ code: 1 }));
    if ((await asked).code === 0) return name;
  }
  return undefined;
}

async function checkFiles(): Promise<Outcome> {
  console.log('Neither Docker nor Podman runs here: the list of its files is checked instead.');
  const files = [packageBin('vitest'), 'run', '--project=integration', 'infra/checks/image'];
  const { code } = await runNode(files, { output: 'show' });
  return code === 0 ? onePassed : oneFailed('see above');
}

async function run(program: string, args: readonly string[], how: RunOptions = {}) {
  const { code, output } = await runProgram(program, args, how);
  if (code !== 0) throw new CommandError(`${program} ${args[0]} failed:\n\n${output}`);
  return output.trim();
}

async function isHealthy(url: string): Promise<boolean> {
  for (let tries = 0; tries < 20; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return true;
    await wait(1000);
  }
  return false;
}
