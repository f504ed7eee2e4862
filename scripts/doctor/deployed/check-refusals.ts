import { type Finding, good, problem } from '../finding.ts';
import { ask, problemCode, type Reply } from './ask.ts';
import type { Deployment } from './deployment.ts';

const path = '/api/v1/me';

/** What a stranger is told, and that nothing but a token opens the door. */
export async function checkRefusals({ api }: Deployment): Promise<Finding[]> {
  const stranger = await ask(api + path);
  const forged = await ask(api + path, { headers: { 'x-ms-client-principal': forgedPrincipal() } });
  return [stranger401(stranger), platformsWord(forged)];
}

function stranger401(reply: Reply): Finding {
  const { status, headers, json } = reply;
  const challenge = headers.get('www-authenticate') ?? '';
  const isProblem = headers.get('content-type')?.includes('application/problem+json') === true;
  const { trace } = (json ?? {}) as { trace?: unknown };
  const isRight = status === 401 && isProblem && /^bearer/i.test(challenge);
  if (isRight && problemCode(reply) === 'token-missing' && typeof trace === 'string') {
    return good('A stranger is refused with 401, a challenge and a trace to quote.');
  }
  const what = `A stranger gets ${status}${isProblem ? '' : ', not as a problem document'} (${problemCode(reply) ?? 'no code'}).`;
  return problem(
    what,
    'Something before the API answers, or the API is not ours: look at gateways and rules.',
  );
}

/** An identity that Static Web Apps would vouch for, written by ourselves. */
function forgedPrincipal(): string {
  const principal = { identityProvider: 'aad', userId: '1', userRoles: ['Books.Admin'] };
  return Buffer.from(JSON.stringify(principal)).toString('base64');
}

function platformsWord({ status }: Reply): Finding {
  if (status === 401) return good('A header of the platform opens nothing.');
  return problem(
    `A forged x-ms-client-principal gets ${status}.`,
    'Nothing may trust that header: the API answers only to verified tokens.',
  );
}
