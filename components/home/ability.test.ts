import { expect, test } from 'vitest';
import { permissionsOf } from '@/lib/policy/grants.ts';
import { roles } from '@/lib/policy/roles.ts';
import { abilities, abilitiesFor } from './ability.ts';

for (const role of roles) {
  test(`${role} is offered exactly what it may do`, () => {
    const held = permissionsOf({ kind: 'person', roles: [role] });
    const offered = abilitiesFor((permission) => held.has(permission));
    expect(offered).toEqual(abilities.filter(({ permission }) => held.has(permission)));
    expect(offered.length).toBeGreaterThan(0);
  });
}
