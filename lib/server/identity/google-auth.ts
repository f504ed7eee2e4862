import 'server-only';
import {
  type AuthClient,
  AwsClient,
  Compute,
  ExternalAccountAuthorizedUserClient,
  GoogleAuth,
  IdentityPoolClient,
  Impersonated,
  JWT,
  PluggableAuthClient,
  UserRefreshClient,
} from 'google-auth-library';

/** Google's SDK for identity. Imported dynamically, so that only who uses Google Cloud loads it. */
export function createGoogleAuth(scope: string): GoogleAuth {
  return new GoogleAuth({ scopes: [scope] });
}

const kinds = {
  Compute,
  JWT,
  UserRefreshClient,
  Impersonated,
  IdentityPoolClient,
  AwsClient,
  PluggableAuthClient,
  ExternalAccountAuthorizedUserClient,
};

/** What Google calls this client; a minified bundle does not keep the names of classes. */
export function kindOf(client: AuthClient): string {
  const known = Object.entries(kinds).find(([, kind]) => client.constructor === kind);
  return known?.[0] ?? 'AuthClient';
}
