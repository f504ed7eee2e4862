import { describeRole, roles } from '../../../lib/policy/roles.ts';
import { type Finding, good, problem } from '../finding.ts';
import type { Registration } from './registration.ts';

/** The claims that lib/server/auth looks at and that Entra leaves out unless it is asked. */
const wantedClaims = ['idtyp', 'xms_cc'];
const terraform = 'infra/deploy.sh puts it right: the registration belongs to infra/modules/entra.';

/** What the API's registration must say for its tokens to be what lib/server/auth expects. */
export function checkApiRegistration(api: Registration, spaClientId: string): Finding[] {
  const { requestedAccessTokenVersion: version, oauth2PermissionScopes: scopes } = api.api;
  const claims = api.optionalClaims?.accessToken.map(({ name }) => name) ?? [];
  const missing = wantedClaims.filter((name) => !claims.includes(name));
  const hasScope = scopes.some(({ value, isEnabled }) => value === 'access_as_user' && isEnabled);
  const isKnown = api.api.preAuthorizedApplications.some(({ appId }) => appId === spaClientId);
  return [
    state(version === 2, 'The API asks for tokens of version 2', `of version ${version ?? 1}`),
    state(
      api.identifierUris.includes(`api://${api.appId}`),
      'Its URI is api://CLIENT-ID',
      api.identifierUris.join(', ') || 'none',
    ),
    state(hasScope, 'It exposes access_as_user', 'it does not'),
    state(
      isKnown,
      'The pages are pre-authorised',
      'they are not, and people are asked for consent',
    ),
    state(
      missing.length === 0,
      `Optional claims: ${wantedClaims.join(', ')}`,
      `missing: ${missing.join(', ')}`,
    ),
    ...checkRoles(api),
    noCredentials(api, 'API'),
  ];
}

/** The directory's roles, one by one, against the policy's. */
function checkRoles({ appRoles }: Registration): Finding[] {
  const wanted = roles.map((value) => {
    const { title: displayName, description, heldBy } = describeRole(value);
    const allowedMemberTypes = [heldBy === 'person' ? 'User' : 'Application'];
    return { value, displayName, description, allowedMemberTypes, isEnabled: true };
  });
  const differences = [
    ...wanted
      .filter((role) => !appRoles.some((one) => isSame(one, role)))
      .map(({ value }) => `${value} is missing or differs`),
    ...appRoles
      .filter(({ value }) => !wanted.some((role) => role.value === value))
      .map(({ value }) => `${value} is not in the policy`),
  ];
  if (differences.length === 0)
    return [good('The roles of the directory are those of lib/policy.')];
  return differences.map((what) => problem(`App roles: ${what}.`, terraform));
}

function isSame(one: Registration['appRoles'][number], other: typeof one): boolean {
  const text = ({ value, displayName, description, allowedMemberTypes, isEnabled }: typeof one) =>
    JSON.stringify([value, displayName, description, allowedMemberTypes, isEnabled]);
  return text(one) === text(other);
}

function state(isRight: boolean, what: string, actual: string): Finding {
  return isRight ? good(`${what}.`) : problem(`${what}: ${actual}.`, terraform);
}

/** A stored secret or certificate would be a second way in. */
export function noCredentials(
  { passwordCredentials, keyCredentials }: Registration,
  whose: string,
): Finding {
  const count = passwordCredentials.length + keyCredentials.length;
  if (count === 0) return good(`The registration of the ${whose} has no secret.`);
  return problem(
    `The registration of the ${whose} has ${count} stored credentials.`,
    'Delete them: nothing of ours uses one.',
  );
}
