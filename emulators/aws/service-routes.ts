import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { EmulatorEnv } from '../http/emulator.ts';
import { assumeRole, stsErrorBody } from './assume-role.ts';
import { authenticateCaller } from './authenticate-caller.ts';
import { AwsError } from './aws-error.ts';
import type { AwsState } from './aws-state.ts';
import { getSecretValue } from './get-secret-value.ts';
import { requestName } from './request-name.ts';

/** `POST /` of STS (query protocol, XML) and of Secrets Manager (JSON 1.1), told apart by name. */
export function serviceRoutes(state: AwsState): Hono<EmulatorEnv> {
  const app = new Hono<EmulatorEnv>();
  app.post('/', async (c) => {
    if (requestName(c) === 'sts') return answerSts(state, c);
    return answerSecretsManager(state, c);
  });
  return app;
}

async function answerSts(state: AwsState, c: Context<EmulatorEnv>): Promise<Response> {
  const headers = { 'content-type': 'text/xml' };
  try {
    return c.body(await assumeRole(state, new URLSearchParams(await c.req.text())), 200, headers);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return c.body(stsErrorBody(error), error.status, headers);
  }
}

async function answerSecretsManager(state: AwsState, c: Context<EmulatorEnv>): Promise<Response> {
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amzn-requestid': randomUUID(),
  };
  try {
    const caller = authenticateCaller(state, c.req);
    if (requestName(c) !== 'secretsmanager.GetSecretValue') {
      throw new AwsError('UnknownOperationException', '');
    }
    const body: unknown = await c.req.json().catch(() => undefined);
    return c.body(JSON.stringify(getSecretValue(state, caller, body)), 200, headers);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    const body = JSON.stringify({ __type: error.code, Message: error.message });
    return c.body(body, error.status, headers);
  }
}
