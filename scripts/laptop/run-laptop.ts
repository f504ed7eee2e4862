import { sampleEnvironment } from '../../emulators/entra/sample-environment.ts';
import { samplePeople } from '../../emulators/entra/sample-people.ts';
import { step } from '../terminal/step.ts';
import { banner } from './banner.ts';
import { laptopEnvironment } from './laptop-environment.ts';
import { namesInEnvFiles } from './names-in-env-files.ts';
import { parsePort, requireFreePort } from './ports.ts';
import { prepareDatabase } from './prepare-database.ts';
import type { ServiceOptions } from './service.ts';
import { withServices } from './service-group.ts';
import { startEmulators } from './start-emulators.ts';
import { waitUntilReady } from './wait-until-ready.ts';

export type Laptop = {
  /** What the person typed, such as `npm start`. */
  readonly command: string;
  readonly build: () => Promise<void>;
  /** The program that serves pages and API, without its environment. */
  readonly app: (port: number) => Omit<ServiceOptions, 'env'>;
};

const usualPort = 3000;

/**
 * Builds, starts the emulators and the app, tells where it is and who can sign in, and goes on
 * until Ctrl-C.
 *
 * @throws {CommandError} when something cannot start or ends by itself
 */
export async function runLaptop({ command, build, app }: Laptop): Promise<void> {
  const port = parsePort(process.env.PORT, usualPort);
  await requireFreePort(port, command);
  await build();
  const appOrigin = `http://localhost:${port}`;
  await withServices(async (group) => {
    const { entra, environment } = await step('Start the emulators', () =>
      startEmulators(group, appOrigin),
    );
    const files = namesInEnvFiles();
    const { env, ignored } = laptopEnvironment(process.env, environment, port, files);
    // The app reads these ids from the vault; the seed is no app and has no identity.
    const seeding = { ...env, ...sampleEnvironment(entra) };
    if (ignored.length > 0) console.log(ignoredMessage(ignored));
    await step('Prepare the database', () => group.during(prepareDatabase(seeding)));
    await step('Start the app', () => {
      group.start({ ...app(port), env });
      return group.during(waitUntilReady(`${appOrigin}/health/ready`));
    });
    console.log(banner(appOrigin, entra, samplePeople()));
    await group.untilInterrupted();
  });
  console.log('Everything has ended.');
}

function ignoredMessage(names: readonly string[]): string {
  return `Not used here: ${names.join(', ')} (the emulators replace them; a real tenant: npm run serve).`;
}
