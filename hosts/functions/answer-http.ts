import type { HttpHandler, HttpRequest, HttpResponseInit } from '@azure/functions';
import type { Dispatch } from '@/lib/server/http/dispatch.ts';
import { apiRequest } from './api-request.ts';
import { notStarted } from './not-started.ts';

/**
 * The HTTP function: every path and method, answered by `dispatch` once the services have started.
 * A start that failed is answered, in words, instead of ending the process.
 */
export function answerHttp(dispatch: Dispatch, start: () => Promise<unknown>): HttpHandler {
  return async (request: HttpRequest) => {
    const forApi = apiRequest(request);
    try {
      await start();
    } catch {
      return functionsResponse(notStarted(forApi));
    }
    return functionsResponse(await dispatch(forApi));
  };
}

/** The library takes the parts of a Response. Of several cookies it would keep one: the API sets none. */
function functionsResponse({ status, headers, body }: Response): HttpResponseInit {
  return { status, headers, body: body as HttpResponseInit['body'] };
}
