import { directory } from '@/emulators/entra/directory.ts';
import { allows } from '@/lib/policy/grants.ts';
import { isRole } from '@/lib/policy/roles.ts';
import { firstNames, lastNames } from './authors.ts';
import { idAt } from './id-at.ts';
import type { Random } from './random.ts';

const hiredMs = Date.UTC(2024, 0, 1);

export type SampleMember = { readonly id: string; readonly name: string };

/** The people of the emulator's directory who may borrow: they sign in and find something. */
export function signInMembers(tenantId: string): SampleMember[] {
  return directory.people
    .filter((person) => person.tenantId === tenantId && person.enabled)
    .filter((person) =>
      allows({ kind: 'person', roles: person.roles.filter(isRole) }, 'loans.borrow'),
    )
    .map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` }));
}

/** `count` invented colleagues, each with another name. */
export function colleagues(count: number, random: Random): SampleMember[] {
  return Array.from({ length: count }, (_, index) => {
    const first = firstNames[index % firstNames.length];
    const last = lastNames[(index * 7 + 3) % lastNames.length];
    return { id: idAt(hiredMs, random), name: `${first} ${last}` };
  });
}
