import type { Person, Service, Tenant } from './directory-types.ts';
import { stableGuid } from './stable-guid.ts';

type PersonDetails = Pick<Person, 'tryThis'> & Partial<Person>;

/** Someone of `tenant` with a username made from the name, unless `details` say otherwise. */
export function person(
  tenant: Tenant,
  name: string,
  assignedRoles: readonly string[],
  details: PersonDetails,
): Person {
  const [givenName = name, ...rest] = name.split(' ');
  const familyName = rest.join(' ');
  const localPart = `${givenName}.${familyName}`.toLowerCase();
  return {
    id: stableGuid('person', tenant.id, localPart),
    tenantId: tenant.id,
    username: `${localPart}@${tenant.domains[0]}`,
    givenName,
    familyName,
    enabled: true,
    roles: assignedRoles,
    groups: 0,
    ...details,
  };
}

/** A service that signs in with the token of a workload identity and never with a secret. */
export function service(name: string, subject: string, granted: readonly string[]): Service {
  return {
    principalId: stableGuid('service principal', name),
    roles: granted,
    federatedCredentials: [
      { issuerPath: '/federation', subject, audience: 'api://AzureADTokenExchange' },
    ],
  };
}
