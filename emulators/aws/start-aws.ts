import { Hono } from 'hono';
import { controlRoutes } from '../http/control-routes.ts';
import type { EmulatorEnv } from '../http/emulator.ts';
import { injectFaults } from '../http/inject-faults.ts';
import { type Listening, listen } from '../http/listen.ts';
import { sampleSecrets } from '../key-vault/sample-secrets.ts';
import { awsControl } from './aws-control.ts';
import { AwsState } from './aws-state.ts';
import { containerCredentialsRoutes } from './container-credentials-routes.ts';
import { instanceMetadataRoutes } from './instance-metadata-routes.ts';
import type { IssuedCredentials } from './issued-credentials.ts';
import { appRole } from './roles.ts';
import { serviceRoutes } from './service-routes.ts';
import { type WorkloadTokens, workloadTokens } from './workload-tokens.ts';

export type AwsOptions = {
  /** 0 for any free port, which is the default. */
  readonly port?: number;
  /** Values by name. */
  readonly secrets?: Readonly<Record<string, string>>;
};

export type RunningAws = Listening &
  Pick<WorkloadTokens, 'webIdentityFile' | 'podIdentityFile'> & {
    /** Credentials as Lambda puts them into the environment of a function. */
    readonly lambdaCredentials: IssuedCredentials;
  };

const lambdaSeconds = 12 * 3600;

/**
 * Starts what a program in AWS meets, on one loopback port: the credential endpoints, STS and
 * Secrets Manager.
 *
 * @throws when the port is taken
 */
export async function startAws(options: AwsOptions = {}): Promise<RunningAws> {
  const { port = 0, secrets = sampleSecrets } = options;
  const state = await AwsState.create(secrets);
  const tokens = await workloadTokens(state.cluster);
  const app = new Hono<EmulatorEnv>();
  app.use(injectFaults(state.emulator));
  app.route('/', controlRoutes(state.emulator, awsControl(state, tokens)));
  app.route('/', containerCredentialsRoutes(state));
  app.route('/', instanceMetadataRoutes(state));
  app.route('/', serviceRoutes(state));
  const listening = await listen(app, { port });
  const lambda = state.credentials.issue(state.role(appRole), 'lambda', lambdaSeconds);
  return {
    origin: listening.origin,
    webIdentityFile: tokens.webIdentityFile,
    podIdentityFile: tokens.podIdentityFile,
    lambdaCredentials: lambda,
    close: async () => {
      await Promise.all([listening.close(), tokens.remove()]);
    },
  };
}
