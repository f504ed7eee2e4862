import 'server-only';
import { preflightHeaders } from './cors.ts';
import { endpoint, type RouteHandler } from './endpoint.ts';
import { pathOf } from './exchange.ts';
import { andThen, type MaybePromise } from './maybe-promise.ts';
import { ProblemError } from './problem-error.ts';
import { createRouteMatcher, type Match, type Method, methods, type Route } from './route-table.ts';

export type Dispatch = (request: Request) => MaybePromise<Response>;

const noParams = Promise.resolve(Object.freeze({}));

/**
 * The API as one function of a request: finds the handler by path and method, and answers HEAD,
 * OPTIONS, unknown paths (404) and unknown methods (405 with `Allow`, RFC 9110 section 15.5.6)
 * the same way on every host.
 */
export function createDispatch(routes: readonly Route[]): Dispatch {
  const matchRoute = createRouteMatcher(routes);
  return (request) => {
    let match: Match | undefined;
    try {
      match = matchRoute(pathOf(request.url));
    } catch (error) {
      return respondWith(request, error);
    }
    if (match === undefined) return respondWith(request, notFound());
    const handler = match.route.methods[request.method as Method];
    const params = match.route.path.includes('[') ? Promise.resolve(match.params) : noParams;
    if (handler !== undefined) return handler(request, { params });
    return withoutHandler(match.route, request, params);
  };
}

function withoutHandler(
  route: Route,
  request: Request,
  params: Promise<Readonly<Record<string, string>>>,
): MaybePromise<Response> {
  if (request.method === 'OPTIONS') return answerOptions(route)(request, { params });
  if (request.method === 'HEAD' && route.methods.GET !== undefined) {
    return andThen(route.methods.GET(request, { params }), withoutBody);
  }
  const allow = allowedMethods(route).join(', ');
  const detail = `Use ${allow}.`;
  return respondWith(
    request,
    new ProblemError('method-not-allowed', detail, { headers: { allow } }),
  );
}

/** GET implies HEAD, and OPTIONS is always there. */
export function allowedMethods(route: Route): string[] {
  const own = methods.filter((method) => route.methods[method] !== undefined);
  return [...own, ...(own.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
}

function answerOptions(route: Route): RouteHandler {
  const allowed = allowedMethods(route);
  return endpoint((request) => {
    const preflight = request.headers.has('access-control-request-method');
    return new Response(null, {
      status: 204,
      headers: { allow: allowed.join(', '), ...(preflight ? preflightHeaders(allowed) : {}) },
    });
  });
}

function respondWith(request: Request, error: unknown): MaybePromise<Response> {
  const route = endpoint(() => {
    throw error;
  });
  return route(request, { params: noParams });
}

function notFound(): ProblemError {
  return new ProblemError('not-found', 'The API has nothing at this path.');
}

function withoutBody(response: Response): Response {
  return new Response(null, { status: response.status, headers: response.headers });
}
