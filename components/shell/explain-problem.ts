import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import type { Problem } from '@/lib/contract/problem.ts';

const firstFailureOfOurs = 500;
const signInProblem = '/problems/sign-in-';
/** What a token that MSAL holds valid is refused for; one that ran out was replaced before this is shown. */
const clockProblems = ['/problems/token-expired', '/problems/token-not-yet-valid'];

/** What to do about a failed request, and what to quote, where there is room for words alone. */
export function adviceOn({ problem, retryAfterSeconds }: ApiProblem): string {
  const { status, trace } = problem;
  const quoted = trace && status >= firstFailureOfOurs ? `Trace ${trace}.` : '';
  return [explainProblem(problem, retryAfterSeconds), quoted].filter(Boolean).join(' ');
}

/** The same with what went wrong before it: for a form, whose own heading says what did not happen. */
export function problemInWords(error: ApiProblem): string {
  return `${error.problem.title}. ${adviceOn(error)}`.trim();
}

/** What a person can do about a failed request, by its status; the API's own words come first. */
export function explainProblem(problem: Problem, retryAfterSeconds: number | null = null): string {
  return [problem.detail, nextStep(problem, retryAfterSeconds)].filter(Boolean).join(' ');
}

function nextStep(problem: Problem, retryAfterSeconds: number | null): string {
  const { type, status, detail, grantedBy = [] } = problem;
  switch (status) {
    case 0:
      // The browser's own words say it already.
      return detail ? '' : 'Check your connection, then try again.';
    case 401:
      return adviceOnToken(type);
    case 403:
      // The API's own words name them already.
      return detail || grantedBy.length === 0
        ? ''
        : `Roles that allow it: ${grantedBy.join(', ')}.`;
    case 404:
      return 'It may have been removed, or the address is mistyped.';
    case 429:
    case 503:
      return retryAfterSeconds === null
        ? 'Try again in a moment.'
        : `Try again in ${retryAfterSeconds} s.`;
    default:
      return status >= firstFailureOfOurs
        ? 'Nothing you did is lost. Try again; if it stays, quote the trace.'
        : '';
  }
}

function adviceOnToken(type: string): string {
  // What kept a token from being had says itself what to do.
  if (type.startsWith(signInProblem)) return '';
  if (clockProblems.includes(type)) {
    return 'The clock of this app’s server does not agree with Microsoft’s. Nothing is wrong on your side; tell your help desk.';
  }
  return 'Sign out and in again; if that does not help, ask your help desk.';
}
