import { Platform } from '../../../lib/contract/platform.ts';
import { findings as platformFindings } from '../examine-platform.ts';
import { type Finding, good, note, problem } from '../finding.ts';
import { ask, problemCode, type Reply } from './ask.ts';
import type { Deployment } from './deployment.ts';
import { loopback } from './find-deployment.ts';
import { isOwnApi } from './is-own-api.ts';
import { runAz } from './run-az.ts';

type Claims = Readonly<Record<string, unknown>>;

/**
 * A real token, when az gives one: what is in it, whether the API takes it, and what an administrator
 * is shown of the app's identity and its vault. The token goes to the API alone, and only encrypted.
 *
 * @param audience the API's client id, where whoever starts the doctor names it
 */
export async function checkToken(deployment: Deployment, audience?: string): Promise<Finding[]> {
  const { api, apiClientId } = deployment;
  if (!api.startsWith('https://') && !loopback.test(api)) {
    const what = `Token, identity and vault page were not checked: ${api} is not encrypted.`;
    return [note(what, 'Give the address with https.')];
  }
  const own = await isOwnApi(deployment, audience);
  if (own !== true) return [notSent(own.why)];
  const got = await runAz(
    'account',
    'get-access-token',
    '--scope',
    `api://${apiClientId}/.default`,
  );
  if ('why' in got) {
    const advice =
      'az login; the API must let Azure’s command line ask for its tokens (docs/deploy.md, “A token for the doctor”).';
    return [note(`Token, identity and vault page were not checked: ${got.why}`, advice)];
  }
  const { accessToken = '' } = got.json as { accessToken?: string };
  const headers = {
    authorization: `Bearer ${accessToken}`,
    'x-authorization': `Bearer ${accessToken}`,
  };
  const me = await ask(`${api}/api/v1/me`, { headers });
  const platform = await ask(`${api}/api/v1/platform`, { headers });
  return [...contents(readClaims(accessToken), apiClientId), taken(me), ...page(platform)];
}

function notSent(why: string): Finding {
  return note(
    `Token, identity and vault page were not checked: no token is sent, because ${why}.`,
    'az login as somebody who may read applications, or name the API yourself: ' +
      '--audience "$(terraform -chdir=infra output -raw api_client_id)"',
  );
}

function readClaims(token: string): Claims {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims;
  } catch {
    return {};
  }
}

function contents(claims: Claims, apiClientId: string): Finding[] {
  const { ver, aud, idtyp, xms_cc: capabilities } = claims;
  return [
    ver === '2.0'
      ? good('Tokens are of version 2.')
      : problem(
          `Tokens are of version ${ver}.`,
          'Set api.requestedAccessTokenVersion to 2 in the API’s manifest.',
        ),
    aud === apiClientId || aud === `api://${apiClientId}`
      ? good(`Their audience is the API (${aud}).`)
      : problem(
          `Their audience is ${aud}.`,
          `AZURE_API_CLIENT_ID is ${apiClientId}: is it the API’s registration?`,
        ),
    idtyp === undefined
      ? note('The token has no idtyp.', 'Add the optional claim idtyp to the API’s access tokens.')
      : good(`idtyp is there (${idtyp}).`),
    capabilities === undefined
      ? note(
          'The token has no xms_cc: az may not have asked.',
          'The registrations below say whether the claim is configured.',
        )
      : good('xms_cc is there.'),
  ];
}

/** 403 is an answer to a token that was verified: this caller may not, or may not do this. */
function taken(reply: Reply): Finding {
  if (reply.status === 200) return good('The API takes the token.');
  const code = problemCode(reply) ?? 'no code';
  if (reply.status === 403)
    return good(`The API verified the token and refused its bearer (${code}).`);
  return problem(
    `The API does not take the token: ${reply.status}, ${code}.`,
    'The log names the reason; compare audience, tenant and clock above.',
  );
}

function page(reply: Reply): Finding[] {
  const platform = Platform.safeParse(reply.json);
  if (reply.status === 200 && platform.success) {
    return platformFindings({ problems: [], platform: platform.data });
  }
  const why =
    reply.status === 403 ? 'this token lacks the role Access.Admin' : `it answers ${reply.status}`;
  return [
    note(
      `The identity page was not checked: ${why}.`,
      'The page “Platform” of the app shows it to administrators.',
    ),
  ];
}
