import type { Application } from '../directory-types.ts';
import type { EntraState } from '../entra-state.ts';
import { aadsts } from '../errors/aadsts.ts';
import { resolveApplication } from '../lookup/resolve-application.ts';
import { resolveTenant, type TenantPath } from '../lookup/resolve-tenant.ts';
import type { Parameters } from '../token/form-parameters.ts';

/** Where the answer of an authorization request may go. */
export type AuthorizeTarget = {
  readonly path: TenantPath;
  readonly client: Application;
  readonly redirectUri: string;
  readonly responseMode: ResponseMode;
  /** `state`, handed back as it came. */
  readonly state: string | undefined;
};

const responseModes = ['query', 'fragment', 'form_post'] as const;
type ResponseMode = (typeof responseModes)[number];

/** The pages that the app registers with the SPA, for each of its origins. */
function redirectUris(state: EntraState): readonly string[] {
  return state.appOrigins.map((origin) => `${origin}/auth-redirect.html`);
}

/**
 * Until the redirect URI is known to be registered, character by character, nothing may be sent
 * there (RFC 9700, section 4.1.3): these refusals are shown on a page.
 *
 * @throws {AadstsError} 90002, 900023, 700016, 50194, 900144, 50011, 90023
 */
export function authorizeTarget(
  state: EntraState,
  tenant: string,
  parameters: Parameters,
): AuthorizeTarget {
  const path = resolveTenant(state.directory, tenant);
  const client = resolveApplication(state.directory, path, parameters('client_id'));
  const redirectUri = parameters('redirect_uri');
  if (redirectUri === undefined) throw aadsts.missingParameter('redirect_uri');
  if (!client.singlePage || !redirectUris(state).includes(redirectUri)) {
    throw aadsts.redirectUriMismatch(redirectUri, client.id);
  }
  const asked = parameters('response_mode') ?? 'query';
  const responseMode = responseModes.find((mode) => mode === asked);
  if (responseMode === undefined) throw aadsts.invalidParameter('response_mode');
  return { path, client, redirectUri, responseMode, state: parameters('state') };
}
