import { directory } from './directory.ts';
import type { Person } from './directory-types.ts';
import { tenantNamed } from './lookup/resolve-tenant.ts';

export type SamplePerson = {
  readonly name: string;
  readonly username: string;
  /** Name of the organisation whose directory holds this entry. */
  readonly tenant: string;
  readonly roles: readonly string[];
  /** One short sentence. */
  readonly tryThis: string;
};

/** Who can sign in, in the order of the directory; for the start banner. */
export function samplePeople(): readonly SamplePerson[] {
  return directory.people.map((person: Person) => ({
    name: `${person.givenName} ${person.familyName}`,
    username: person.username,
    tenant: tenantNamed(directory, person.tenantId)?.name ?? person.tenantId,
    roles: person.roles,
    tryThis: person.tryThis,
  }));
}
