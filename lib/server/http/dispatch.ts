import 'server-only';
import { preflightHeaders } from './cors.ts';
import { endpoint, type RouteHandler } from './endpoint.ts';
import { pathOf } from './exchange.ts';
import { andThen, type MaybePromise } from './maybe-promise.ts';
import { ProblemError } from './problem-error.ts';
import {
  createRouteMatcher,
  type Match,
  type MatchRoute,
  type Method,
  methods,
  type Route,
} from './route-table.ts';

export type Dispatch = (request: Request) => MaybePromise<Response>;

const noParams = Promise.resolve(Object.freeze({}));

/**
 * The API as one function of a request: finds the handler by path and method, and answers what has
 * none by {@link createFallback}, so that every host gives the same answers.
 */
export function createDispatch(routes: readonly Route[]): Dispatch {
  const matchRoute = createRouteMatcher(routes);
  return (request) => {
    const match = tryMatch(matchRoute, request);
    if (match instanceof ProblemError) return refuse(request, match);
    const params = match.route.path.includes('[') ? Promise.resolve(match.params) : noParams;
    const handler = match.route.methods[request.method as Method];
    if (handler !== undefined) return handler(request, { params });
    if (request.method === 'HEAD' && match.route.methods.GET !== undefined) {
      return andThen(match.route.methods.GET(request, { params }), withoutBody);
    }
    return withoutHandler(match.route, request);
  };
}

/**
 * Only the answers for which no handler exists: OPTIONS, unknown paths (404) and unknown methods
 * (405 with `Allow`, RFC 9110 section 15.5.6). Next routes by itself in development and asks this
 * before it does; undefined means that a handler will answer.
 */
export function createFallback(
  routes: readonly Route[],
): (request: Request) => MaybePromise<Response> | undefined {
  const matchRoute = createRouteMatcher(routes);
  return (request) => {
    const match = tryMatch(matchRoute, request);
    if (match instanceof ProblemError) return refuse(request, match);
    const { methods: handlers } = match.route;
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    return Object.hasOwn(handlers, method) ? undefined : withoutHandler(match.route, request);
  };
}

function tryMatch(matchRoute: MatchRoute, request: Request): Match | ProblemError {
  try {
    const match = matchRoute(pathOf(request.url));
    return match ?? new ProblemError('not-found', 'The API has nothing at this path.');
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

function withoutHandler(route: Route, request: Request): MaybePromise<Response> {
  if (request.method === 'OPTIONS') return answerOptions(route)(request, { params: noParams });
  const allow = allowedMethods(route).join(', ');
  const headers = { allow };
  return refuse(request, new ProblemError('method-not-allowed', `Use ${allow}.`, { headers }));
}

/** GET implies HEAD, and OPTIONS is always there. */
function allowedMethods(route: Route): string[] {
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

function refuse(request: Request, problem: ProblemError): MaybePromise<Response> {
  const route = endpoint(() => {
    throw problem;
  });
  return route(request, { params: noParams });
}

function withoutBody(response: Response): Response {
  return new Response(null, { status: response.status, headers: response.headers });
}
