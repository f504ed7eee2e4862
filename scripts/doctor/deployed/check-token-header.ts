import { type Finding, good, problem } from '../finding.ts';
import { ask, problemCode } from './ask.ts';
import type { Deployment } from './deployment.ts';

/** Well-formed as a credential and no token: whoever reads it says `token-malformed`. */
const probe = 'Bearer not-a-token';

/**
 * Which of the two headers with which the pages send the token the API reads, and whether it arrives.
 * Static Web Apps writes a token of its own into Authorization: Azure/static-web-apps issue 34.
 */
export async function checkTokenHeader({ api }: Deployment): Promise<Finding[]> {
  const codeWith = async (header: string) =>
    problemCode(await ask(`${api}/api/v1/me`, { headers: { [header]: probe } }));
  const second = await codeWith('x-authorization');
  if (second === 'token-malformed') return [good('The token arrives (x-authorization).')];
  const first = await codeWith('authorization');
  if (first === 'token-malformed') return [good('The token arrives (authorization).')];
  return [
    problem(
      `The token does not arrive: x-authorization gives ${second ?? 'no code'}, authorization ${first ?? 'no code'}.`,
      'Behind Static Web Apps set TOKEN_HEADER=x-authorization; before a gateway let that header through.',
    ),
  ];
}
