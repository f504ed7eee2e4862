import { expect, test } from 'vitest';
import type { PrincipalKind } from '@/lib/policy/roles.ts';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { checkClient } from './token-client.ts';

const refused = { status: 403, code: 'client-not-allowed' };

const cases: readonly [PrincipalKind, string, readonly string[] | null, unknown][] = [
  ['person', 'spa', null, 'accepted'],
  ['person', 'other', null, refused],
  ['service', 'other', null, 'accepted'],
  ['person', 'spa', ['listed'], refused],
  ['person', 'listed', ['listed'], 'accepted'],
  ['service', 'listed', ['listed'], 'accepted'],
  ['service', 'other', ['listed'], refused],
  ['service', 'spa', [], refused],
];

test.each(cases)('a %s through “%s” with the list %j', async (kind, client, list, outcome) => {
  const rules = { spaClientId: 'spa', allowedClients: list };
  expect(await problemOf(() => checkClient(client, kind, rules))).toEqual(outcome);
});
