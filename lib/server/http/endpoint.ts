import 'server-only';
import { problemStatus } from '@/lib/contract/problem.ts';
import { recordDenial } from '@/lib/server/audit/record-denial.ts';
import { logFor } from '@/lib/server/auth/log-for.ts';
import type { Logger } from '@/lib/server/log.ts';
import { type Services, services } from '@/lib/server/services.ts';
import type { Answer } from './answer.ts';
import { completeResponse } from './complete-response.ts';
import { corsHeaders } from './cors.ts';
import { beginExchange, type Exchange } from './exchange.ts';
import { andThen, type MaybePromise } from './maybe-promise.ts';
import { asProblemError, problemResponse } from './problem-response.ts';

/** The second argument of a route handler, as Next passes it. */
export type RouteContext = { readonly params: Promise<Readonly<Record<string, string>>> };

/** A route handler: the same function under Next, the node host and Azure Functions. */
export type RouteHandler = (request: Request, context: RouteContext) => MaybePromise<Response>;

export type Respond = (
  request: Request,
  scope: {
    readonly services: Services;
    readonly exchange: Exchange;
    readonly context: RouteContext;
  },
) => MaybePromise<Answer | Response>;

/**
 * Wraps `respond` with what every answer of the API has: errors as problem details, one log line,
 * CORS and caching headers, the request id. Stays synchronous where `respond` does: at tens of
 * thousands of requests a second a promise for each is felt.
 */
export function endpoint(respond: Respond): RouteHandler {
  return (request, context) => {
    const running = services();
    const exchange = beginExchange(request);
    const fail = (error: unknown) => refuse(error, request, exchange, running);
    const done = (answer: Answer | Response) => finish(answer, request, exchange, running);
    try {
      const answer = respond(request, { services: running, exchange, context });
      return answer instanceof Promise ? answer.catch(fail).then(done) : done(answer);
    } catch (error) {
      return andThen(fail(error), done);
    }
  };
}

/** Turns a thrown error into its answer; a refusal of a known caller leaves an audit record. */
function refuse(
  error: unknown,
  request: Request,
  exchange: Exchange,
  { database, log }: Services,
): MaybePromise<Response> {
  const problem = asProblemError(error);
  exchange.problem = problem;
  const { principal, traceId: trace } = exchange;
  const status = problemStatus(problem.code);
  if (status >= 500) log.error({ traceId: trace, err: problem.cause }, problem.message);
  if (status !== 403 || principal === undefined) return problemResponse(problem, exchange);
  const { code, options } = problem;
  const permission = options.permission ?? null;
  const refusal = { code, method: request.method, path: exchange.path, trace, permission };
  return recordDenial(database, log, principal, refusal).then((receipt) =>
    problemResponse(problem, exchange, receipt),
  );
}

function finish(
  answer: Answer | Response,
  request: Request,
  exchange: Exchange,
  { settings, log }: Services,
): Response {
  const response = completeResponse(
    answer,
    exchange,
    corsHeaders(request, settings.allowedOrigins),
  );
  if (log.isLevelEnabled('info')) logAnswer(log, response.status, request, exchange);
  return response;
}

function logAnswer(log: Logger, status: number, request: Request, exchange: Exchange): void {
  const { principal } = exchange;
  (principal === undefined ? log : logFor(principal, log)).info(
    {
      requestId: exchange.requestId,
      traceId: exchange.traceId,
      method: request.method,
      path: exchange.path,
      status,
      code: exchange.problem?.code,
      ms: Math.round((performance.now() - exchange.startedAt) * 1000) / 1000,
    },
    'answered',
  );
}
