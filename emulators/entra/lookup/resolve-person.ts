import type { Directory, Person } from '../directory-types.ts';
import { aadstsPerson } from '../errors/aadsts-person.ts';
import { issuerOf, type TenantPath, tenantNamed } from './resolve-tenant.ts';

/**
 * An account is the directory entry of the tenant where a person signs in. A guest entry elsewhere
 * stands for the same account.
 */
export function accounts(directory: Directory): readonly Person[] {
  return directory.people.filter(({ home }) => home === undefined);
}

export function accountWithId(directory: Directory, id: string): Person | undefined {
  return accounts(directory).find((account) => account.id === id);
}

export function accountNamed(directory: Directory, username: string): Person | undefined {
  const wanted = username.trim().toLowerCase();
  return accounts(directory).find((account) => account.username === wanted);
}

/** The entry of `account` in the tenant of the path, as a member or as a guest. */
export function entryIn(directory: Directory, account: Person, path: TenantPath) {
  const { tenant } = path;
  if (tenant === null) return account;
  return directory.people.find(
    ({ id, tenantId, home }) =>
      tenantId === tenant.id && (id === account.id || home?.id === account.id),
  );
}

type Asking = { readonly origin: string; readonly clientId: string };

/** @throws {AadstsError} 50020 when the account is neither member nor guest; 50057 when disabled. */
export function resolvePerson(
  directory: Directory,
  account: Person,
  path: TenantPath,
  { origin, clientId }: Asking,
): Person {
  const entry = entryIn(directory, account, path);
  if (entry === undefined) {
    const home = issuerOf(origin, account.tenantId, 1);
    const there = tenantNamed(directory, path.segment)?.name ?? path.segment;
    throw aadstsPerson.notInTenant(account.username, home, there, clientId);
  }
  if (!entry.enabled || !account.enabled) throw aadstsPerson.disabled();
  return entry;
}
