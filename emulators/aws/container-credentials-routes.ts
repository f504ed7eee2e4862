import { Hono } from 'hono';
import type { EmulatorEnv } from '../http/emulator.ts';
import { TokenRefusal } from '../identity/token-refusal.ts';
import { AwsError } from './aws-error.ts';
import type { AwsState } from './aws-state.ts';
import { type IssuedCredentials, isoTime } from './issued-credentials.ts';
import { appRole } from './roles.ts';

export const podIdentityAudience = 'pods.eks.amazonaws.com';

/**
 * What `AWS_CONTAINER_CREDENTIALS_FULL_URI` points to: `/v2/credentials/ROLE` for an ECS task, and
 * `/v1/credentials` for EKS pod identity, which wants the pod's token.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
 */
export function containerCredentialsRoutes(state: AwsState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.get('/v2/credentials/:role', (c) => {
    const role = state.role(c.req.param('role'));
    return c.json(written(state.credentials.issue(role, 'ecs-task', state.lifetimeSeconds)));
  });
  app.get('/v1/credentials', async (c) => {
    try {
      await state.cluster.verify(c.req.header('authorization') ?? '', podIdentityAudience);
    } catch (error) {
      if (!(error instanceof TokenRefusal)) throw error;
      throw new AwsError('AccessDeniedException', 'Service account token is not valid', 401);
    }
    const issued = state.credentials.issue(state.role(appRole), 'eks-pod', state.lifetimeSeconds);
    return c.json(written(issued));
  });
  app.onError((error, c) => {
    if (!(error instanceof AwsError)) throw error;
    return c.json({ Code: error.code, Message: error.message }, error.status);
  });
  return app;
}

function written(issued: IssuedCredentials) {
  return {
    AccessKeyId: issued.accessKeyId,
    SecretAccessKey: issued.secretAccessKey,
    Token: issued.sessionToken,
    Expiration: isoTime(issued.expires),
  };
}
