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

/** A read, a change, or a change that may be sent again, since it is not done twice. */
export type Asked = 'read' | 'change' | 'repeatable';

/** What to do when nobody knows whether it was done. */
const advice: Readonly<Record<Asked, string>> = {
  read: 'Try again.',
  change: 'It may have been done all the same: look before you send it again.',
  repeatable: 'Send it again: what was done all the same is not done twice.',
};

/** Nothing was heard for so long that it was given up. */
export function tooLate(ms: number, asked: Asked): ApiProblem {
  const waited = `Nothing came for ${ms / 1000} seconds: the server may have too much to do, or the network may hold it up.`;
  return new ApiProblem({
    type: lateType,
    title: 'The server takes too long to answer',
    status: 0,
    detail: `${waited} ${advice[asked]}`,
  });
}

export function isTooLate({ problem }: ApiProblem): boolean {
  return problem.type === lateType;
}
