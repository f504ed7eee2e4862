import type { Person } from '../directory-types.ts';
import { aadstsGrant } from '../errors/aadsts-grant.ts';
import { aadstsPerson } from '../errors/aadsts-person.ts';
import { accountWithId, resolvePerson } from '../lookup/resolve-person.ts';
import { resolveTenant } from '../lookup/resolve-tenant.ts';
import type { TokenRequest } from './token-request.ts';

type Grant = { readonly accountId: string; readonly tenantId: string };

/**
 * The person behind a grant, as the directory sees them now: in the tenant of the path, else in the
 * tenant of the sign-in.
 *
 * @throws {AadstsError} 50020, 50057, 50105
 */
export function grantedPerson({ state, path, client }: TokenRequest, grant: Grant): Person {
  const account = accountWithId(state.directory, grant.accountId);
  if (account === undefined) throw aadstsGrant.refreshTokenInvalid();
  const tenant = path.tenant === null ? resolveTenant(state.directory, grant.tenantId) : path;
  const asking = { origin: state.origin, clientId: client.id };
  const person = resolvePerson(state.directory, account, tenant, asking);
  if (state.flags.unassigned.has(account.id)) {
    throw aadstsPerson.notAssigned(client.id, client.name);
  }
  return person;
}
