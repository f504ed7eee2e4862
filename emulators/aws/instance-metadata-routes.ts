import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { EmulatorEnv } from '../http/emulator.ts';
import type { AwsState } from './aws-state.ts';
import { isoTime } from './issued-credentials.ts';
import { appRole } from './roles.ts';

const path = '/latest/meta-data/iam/security-credentials';

/**
 * IMDSv2 of an EC2 instance: a session token first, then the role's credentials.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
 */
export function instanceMetadataRoutes(state: AwsState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  const sessions = new Set<string>();

  app.put('/latest/api/token', (c) => {
    if (c.req.header('x-aws-ec2-metadata-token-ttl-seconds') === undefined) return c.text('', 400);
    const session = randomBytes(32).toString('base64url');
    sessions.add(session);
    return c.text(session);
  });
  app.use('/latest/meta-data/*', async (c, next) => {
    if (sessions.has(c.req.header('x-aws-ec2-metadata-token') ?? '')) return next();
    return c.text('', 401);
  });
  app.get(path, (c) => c.text(appRole));
  app.get(`${path}/:role`, (c) => {
    const role = state.roles.find(({ name }) => name === c.req.param('role'));
    if (role === undefined) return c.text('', 404);
    const issued = state.credentials.issue(role, 'i-0123456789abcdef0', state.lifetimeSeconds);
    return c.json({
      Code: 'Success',
      LastUpdated: isoTime(state.clock.now()),
      Type: 'AWS-HMAC',
      AccessKeyId: issued.accessKeyId,
      SecretAccessKey: issued.secretAccessKey,
      Token: issued.sessionToken,
      Expiration: isoTime(issued.expires),
    });
  });
  return app;
}
