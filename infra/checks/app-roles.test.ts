import { expect, test } from 'vitest';
import { api } from '@/emulators/entra/directory.ts';
import { stableGuid } from '@/emulators/entra/stable-guid.ts';
import { describeRole, roles } from '@/lib/policy/roles.ts';
import { inRepository } from '@/scripts/repository.ts';

const file = inRepository('infra/modules/entra/app-roles.json');

/** The `appRoles` of the API's manifest, made from the policy. An id never changes: it is the name's. */
const appRoles = roles.map((value) => {
  const { title, description, heldBy } = describeRole(value);
  return {
    id: stableGuid('app role', value),
    value,
    displayName: title,
    description,
    allowedMemberTypes: [heldBy === 'person' ? 'User' : 'Application'],
  };
});

/** A list of one on one line, as the formatter has it. */
const text = JSON.stringify(appRoles, null, 2).replace(/\[\s+("\w+")\s+\]/g, '[$1]');

test('app-roles.json is the policy; npx vitest run app-roles -u writes it', async () => {
  await expect(`${text}\n`).toMatchFileSnapshot(file);
});

test('the emulator’s directory has the same roles with the same ids', () => {
  expect(api.api?.appRoles).toEqual(appRoles);
});
