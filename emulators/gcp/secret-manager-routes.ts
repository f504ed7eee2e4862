import { Hono } from 'hono';
import type { EmulatorEnv } from '../http/emulator.ts';
import { crc32c } from './crc32c.ts';
import type { GcpState } from './gcp-state.ts';
import { GoogleError } from './google-error.ts';
import { projectId, projectNumber } from './secret-versions.ts';

const invalidToken =
  'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

/** https://cloud.google.com/secret-manager/docs/reference/rest/v1/projects.secrets.versions/access */
export function secretManagerRoutes(state: GcpState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.get('/v1/projects/:project/secrets/:secret/versions/:version{[0-9a-z]+:access}', (c) => {
    requireToken(state, c.req.header('authorization'));
    const { project, secret, version: path } = c.req.param();
    const version = path.replace(':access', '');
    requirePermission(state, project, secret, version);
    const { name, value } = state.secrets.access(secret, version);
    const bytes = Buffer.from(value);
    const data = bytes.toString('base64');
    return c.json({ name, payload: { data, dataCrc32c: String(crc32c(bytes)) } });
  });
  app.onError((error, c) => {
    if (!(error instanceof GoogleError)) throw error;
    return c.json(error.body, error.status);
  });
  return app;
}

function requireToken(state: GcpState, authorization: string | undefined): void {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined || !state.isValid(token)) throw new GoogleError(401, invalidToken);
}

/** Another project is refused in the same words: a caller must not learn what exists there. */
function requirePermission(
  state: GcpState,
  project: string,
  secret: string,
  version: string,
): void {
  const ours = project === projectId || project === projectNumber;
  if (ours && (state.readable?.includes(secret) ?? true)) return;
  throw new GoogleError(
    403,
    `Permission 'secretmanager.versions.access' denied for resource 'projects/${project}/secrets/${secret}/versions/${version}' (or it may not exist).`,
  );
}
