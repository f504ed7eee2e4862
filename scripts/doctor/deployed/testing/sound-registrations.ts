import { describeRole, roles } from '../../../../lib/policy/roles.ts';

/** The two registrations as Microsoft Graph shows them when infra/modules/entra has made them. */
export function soundRegistrations(site: string, apiId: string, spaId: string) {
  const web = {
    redirectUris: [],
    implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false },
  };
  const none = {
    passwordCredentials: [],
    keyCredentials: [],
    publicClient: { redirectUris: [] },
    web,
  };
  const api = {
    ...none,
    appId: apiId,
    identifierUris: [`api://${apiId}`],
    api: {
      requestedAccessTokenVersion: 2,
      oauth2PermissionScopes: [{ value: 'access_as_user', isEnabled: true }],
      preAuthorizedApplications: [{ appId: spaId }],
    },
    appRoles: roles.map((value) => {
      const { title: displayName, description, heldBy } = describeRole(value);
      const allowedMemberTypes = [heldBy === 'person' ? 'User' : 'Application'];
      return { value, displayName, description, allowedMemberTypes, isEnabled: true };
    }),
    optionalClaims: { accessToken: [{ name: 'idtyp' }, { name: 'xms_cc' }] },
    spa: { redirectUris: [] },
  };
  const spa = {
    ...none,
    appId: spaId,
    api: { requestedAccessTokenVersion: null },
    spa: { redirectUris: [`${site}/auth-redirect.html`] },
  };
  return { api, spa };
}
