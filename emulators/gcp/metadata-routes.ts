import { Hono } from 'hono';
import type { EmulatorEnv } from '../http/emulator.ts';
import { type GcpState, serviceAccount } from './gcp-state.ts';
import { projectId, projectNumber } from './secret-versions.ts';

const flavor = { 'metadata-flavor': 'Google' };
const base = '/computeMetadata/v1';
const accounts = `${base}/instance/service-accounts`;

/**
 * The metadata server of Compute Engine, Cloud Run and GKE. A request without its header may be
 * forged through the program and is refused; a proxied one too.
 * https://cloud.google.com/compute/docs/metadata/querying-metadata
 */
export function metadataRoutes(state: GcpState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.use(`${base}/*`, async (c, next) => {
    const genuine = c.req.header('metadata-flavor') === 'Google';
    if (!genuine || c.req.header('x-forwarded-for') !== undefined) {
      return c.text('Missing Metadata-Flavor:Google header.', 403);
    }
    return next();
  });
  app.get(`${base}/instance`, (c) => c.text('service-accounts/\n', 200, flavor));
  app.get(`${base}/project/project-id`, (c) => c.text(projectId, 200, flavor));
  app.get(`${base}/project/numeric-project-id`, (c) => c.text(projectNumber, 200, flavor));
  app.get(`${base}/universe/universe-domain`, (c) => c.text('googleapis.com', 200, flavor));
  for (const account of ['default', serviceAccount]) {
    app.get(`${accounts}/${account}/email`, (c) => c.text(serviceAccount, 200, flavor));
    app.get(`${accounts}/${account}/token`, (c) =>
      c.json(
        {
          access_token: state.issueToken(),
          expires_in: state.lifetimeSeconds,
          token_type: 'Bearer',
        },
        200,
        flavor,
      ),
    );
  }
  return app;
}
