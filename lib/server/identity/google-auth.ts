import 'server-only';
import { GoogleAuth } from 'google-auth-library';

/** Google's SDK for identity. Imported dynamically, so that only who uses Google Cloud loads it. */
export function createGoogleAuth(scope: string): GoogleAuth {
  return new GoogleAuth({ scopes: [scope] });
}
