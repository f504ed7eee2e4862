import { Hono } from 'hono';
import { controlRoutes } from '../http/control-routes.ts';
import type { EmulatorEnv } from '../http/emulator.ts';
import { injectFaults } from '../http/inject-faults.ts';
import { type Listening, listen } from '../http/listen.ts';
import { sampleSecrets } from '../key-vault/sample-secrets.ts';
import { gcpControl } from './gcp-control.ts';
import { GcpState } from './gcp-state.ts';
import { metadataRoutes } from './metadata-routes.ts';
import { secretManagerRoutes } from './secret-manager-routes.ts';

export type GcpOptions = {
  /** 0 for any free port, which is the default. */
  readonly port?: number;
  /** Values by name. */
  readonly secrets?: Readonly<Record<string, string>>;
};

/**
 * Starts the metadata server and Secret Manager on one loopback port.
 *
 * @throws when the port is taken
 */
export function startGcp({
  port = 0,
  secrets = sampleSecrets,
}: GcpOptions = {}): Promise<Listening> {
  const state = new GcpState(secrets);
  const app = new Hono<EmulatorEnv>();
  app.use(injectFaults(state.emulator));
  app.route('/', controlRoutes(state.emulator, gcpControl(state)));
  app.route('/', metadataRoutes(state));
  app.route('/', secretManagerRoutes(state));
  return listen(app, { port });
}
