import { type Finding, good, problem } from '../finding.ts';
import { noCredentials } from './check-api-registration.ts';
import { redirectUriOf } from './redirect-uri.ts';
import type { Registration } from './registration.ts';

/** What the registration of the pages must say for people to sign in with code and PKCE alone. */
export function checkSpaRegistration(spa: Registration, site: string): Finding[] {
  const redirectUri = redirectUriOf(site);
  const { enableAccessTokenIssuance, enableIdTokenIssuance } = spa.web.implicitGrantSettings;
  const others = [...spa.web.redirectUris, ...spa.publicClient.redirectUris];
  return [
    spa.spa.redirectUris.includes(redirectUri)
      ? good(`${redirectUri} is a redirect URI of the type “Single-page application”.`)
      : problem(
          `${redirectUri} is none of its single-page redirect URIs.`,
          'infra/deploy.sh registers it.',
        ),
    others.length === 0
      ? good('There is no redirect URI of another type.')
      : problem(
          `Redirect URIs of another type: ${others.join(', ')}.`,
          'Remove them: codes could be sent there.',
        ),
    enableAccessTokenIssuance || enableIdTokenIssuance
      ? problem('The implicit flow is on.', 'Turn both boxes off: tokens would stand in addresses.')
      : good('The implicit flow is off.'),
    noCredentials(spa, 'pages'),
  ];
}
