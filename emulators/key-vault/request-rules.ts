import type { MiddlewareHandler } from 'hono';
import type { EmulatorEnv } from '../http/emulator.ts';
import { challenge } from './authorize.ts';
import { vaultErrors } from './vault-errors.ts';

const apiVersions = ['7.0', '7.1', '7.2', '7.3', '7.4', '7.5', '7.6', '2025-07-01', '2026-04-01'];

/** Answers a request without a token with the challenge, whatever it asks. */
export function requireToken(): MiddlewareHandler<EmulatorEnv> {
  return async (c, next) => {
    if (c.req.header('authorization') !== undefined) return next();
    return c.json(vaultErrors.tokenMissing().body, 401, { 'www-authenticate': challenge });
  };
}

/** The SDK writes the parameter's name as `api%2Dversion`. */
export function requireApiVersion(): MiddlewareHandler<EmulatorEnv> {
  return async (c, next) => {
    const version = new URL(c.req.url).searchParams.get('api-version');
    if (version === null) throw vaultErrors.badParameter('api-version must be specified');
    if (!apiVersions.includes(version)) {
      throw vaultErrors.badParameter(
        `The specified version (${version}) is not recognized. Consider using the latest supported version (${apiVersions.at(-1)}).`,
      );
    }
    return next();
  };
}

/** Letters, digits and dashes, up to 127. */
export function requireSecretName(): MiddlewareHandler<EmulatorEnv> {
  return async (c, next) => {
    const name = c.req.param('name') ?? '';
    if (/^[0-9a-zA-Z-]{1,127}$/.test(name)) return next();
    throw vaultErrors.badParameter(`The request URI contains an invalid name: ${name}`);
  };
}
