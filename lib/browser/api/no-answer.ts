import { ApiProblem } from './api-problem.ts';

const lateType = '/problems/no-answer-in-time';

/** `fetch` says TypeError for every failure of the network and does not tell which. */
export function unreachable(): ApiProblem {
  return new ApiProblem({
    type: '/problems/unreachable',
    title: navigator.onLine ? 'The server does not answer' : 'You are offline',
    status: 0,
    detail: navigator.onLine
      ? 'It may be restarting, or the network may block it. Try again in a moment.'
      : 'The browser has no connection. Check the network, then try again.',
  });
}

/**
 * Nothing was heard for so long that it was given up.
 *
 * @param change whether something was to be changed: nobody knows then whether it was
 */
export function tooLate(ms: number, change: boolean): ApiProblem {
  const waited = `Nothing came for ${ms / 1000} seconds: the server may have too much to do, or the network may hold it up.`;
  return new ApiProblem({
    type: lateType,
    title: 'The server takes too long to answer',
    status: 0,
    detail: change
      ? `${waited} It may have been done all the same: look before you send it again.`
      : `${waited} Try again.`,
  });
}

export function isTooLate({ problem }: ApiProblem): boolean {
  return problem.type === lateType;
}
