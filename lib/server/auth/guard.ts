import 'server-only';
import type { Permission } from '@/lib/policy/permissions.ts';
import type { Answer } from '@/lib/server/http/answer.ts';
import { endpoint, type RouteHandler } from '@/lib/server/http/endpoint.ts';
import { andThen, type MaybePromise } from '@/lib/server/http/maybe-promise.ts';
import type { Services } from '@/lib/server/services.ts';
import { bearerToken } from './bearer-token.ts';
import type { Principal } from './principal.ts';
import { requirePermission } from './require-permission.ts';

/** What a guarded handler works with, beside the request. */
export type GuardedScope = {
  readonly principal: Principal;
  readonly services: Services;
  readonly params: Promise<Readonly<Record<string, string>>>;
};

export type GuardedHandler = RouteHandler & { readonly access: Permission };
export type OpenHandler = RouteHandler & { readonly access: 'open' };

/**
 * The only way to a protected handler: verifies the caller's token, then asks the policy for
 * `permission`. Answers 401 without a valid token and 403 without the permission; `handler` runs
 * only for a principal that may.
 */
export function guard(
  permission: Permission,
  handler: (request: Request, scope: GuardedScope) => MaybePromise<Answer | Response>,
): GuardedHandler {
  const route = endpoint((request, { services, exchange, context }) => {
    const token = bearerToken(request, services.settings.tokenHeader);
    return andThen(verifyCurrent(services, token), (principal) => {
      exchange.principal = principal;
      requirePermission(principal, permission);
      return handler(request, { principal, services, params: context.params });
    });
  });
  return Object.assign(route, { access: permission });
}

/** What is known of revocations may be too old: then it is read, and the caller is verified again. */
function verifyCurrent({ verifier, used }: Services, token: string): MaybePromise<Principal> {
  return andThen(verifier.verify(token), (principal) => {
    const reading = used();
    return reading === undefined ? principal : reading.then(() => verifier.verify(token));
  });
}

/** A handler that anyone may call. The structural test keeps the list of these short and named. */
export function open(
  handler: (
    request: Request,
    scope: { readonly services: Services },
  ) => MaybePromise<Answer | Response>,
): OpenHandler {
  const route = endpoint((request, scope) => handler(request, scope));
  return Object.assign(route, { access: 'open' as const });
}
