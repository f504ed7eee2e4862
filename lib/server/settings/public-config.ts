import 'server-only';
import type { PublicConfig } from '@/lib/contract/public-config.ts';
import { isLoopbackUrl } from './loopback-url.ts';
import type { Settings } from './settings.ts';

/** The authority that MSAL is told when endpoints are given apart: it demands https of this one. */
const publicCloud = 'https://login.microsoftonline.com';

/**
 * What the browser needs to start MSAL. With an authority host on loopback the authority stays the
 * real one and `authorityMetadata` names the endpoints, which MSAL does not check for https.
 */
export function publicConfig(settings: Settings): PublicConfig {
  const tenant = settings.tenants.length > 1 ? 'organizations' : settings.tenantId;
  const onLoopback = isLoopbackUrl(settings.authorityHost);
  return {
    clientId: settings.spaClientId,
    authority: `${onLoopback ? publicCloud : settings.authorityHost}/${tenant}`,
    scope: `api://${settings.apiClientId}/access_as_user`,
    authorityMetadata: onLoopback ? endpoints(settings.authorityHost, tenant) : null,
  };
}

function endpoints(host: string, tenant: string): string {
  const base = `${host}/${tenant}`;
  return JSON.stringify({
    issuer: `${host}/${tenant === 'organizations' ? '{tenantid}' : tenant}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
  });
}
