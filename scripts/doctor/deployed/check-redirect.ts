import { createHash, randomBytes } from 'node:crypto';
import { type Finding, good, note, problem } from '../finding.ts';
import { ask, type Reply } from './ask.ts';
import type { Deployment } from './deployment.ts';
import { redirectUriOf } from './redirect-uri.ts';

/**
 * Whether the pages' redirect URI is registered, and as a single-page application's: asks as MSAL does,
 * with nobody signed in, and without a code that could be redeemed.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export async function checkRedirect(deployment: Deployment): Promise<Finding[]> {
  const { authority, spaClientId, site, scope } = deployment;
  const redirectUri = redirectUriOf(site);
  const verifier = randomBytes(32).toString('base64url');
  const asked = new URLSearchParams({
    ...{ client_id: spaClientId, redirect_uri: redirectUri, scope: `openid ${scope}` },
    ...{ response_type: 'code', response_mode: 'fragment', prompt: 'none', state: 'doctor' },
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const authorized = await ask(`${authority}/oauth2/v2.0/authorize?${asked}`);
  const first = registered(authorized, redirectUri);
  if (first.level === 'problem') return [first];
  const redeemed = await ask(`${authority}/oauth2/v2.0/token`, {
    method: 'POST',
    headers: { origin: site },
    body: new URLSearchParams({
      ...{ client_id: spaClientId, redirect_uri: redirectUri, scope: `openid ${scope}` },
      ...{ grant_type: 'authorization_code', code: 'keyless-doctor', code_verifier: verifier },
    }),
  });
  return [first, type(redeemed, site)];
}

function registered(reply: Reply, redirectUri: string): Finding {
  if (reply.headers.get('location')?.startsWith(redirectUri)) {
    return good(`${redirectUri} is registered.`);
  }
  if (reply.text.includes('AADSTS50011')) {
    return problem(
      `${redirectUri} is not registered, so nobody can sign in.`,
      'infra/deploy.sh registers it; by hand: the registration of the pages, Authentication, Single-page application.',
    );
  }
  if (reply.text.includes('AADSTS700016')) {
    return problem(
      'The directory does not know the pages.',
      'AZURE_SPA_CLIENT_ID or the tenant is wrong.',
    );
  }
  return note(
    `Whether ${redirectUri} is registered was not checked: the authority shows a page.`,
    byGraph,
  );
}

const byGraph = 'az login as somebody who may read applications: the registrations are read then.';
/** Redemption from a page is for single-page applications; a web application needs a secret. */
const wrongType = /AADSTS(9002326|7000218)/;

function type({ text, headers }: Reply, site: string): Finding {
  if (wrongType.test(text)) {
    return problem(
      'The redirect URI is registered as another type than “Single-page application”.',
      'Move it there in the registration of the pages: only that type gives tokens to a page.',
    );
  }
  const allowed = headers.get('access-control-allow-origin');
  if (allowed === '*' || allowed === site) return good('Its type is “Single-page application”.');
  return note('The type of the redirect URI was not checked.', byGraph);
}
