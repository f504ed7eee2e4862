import { expect, test } from 'vitest';
import type { Principal } from './principal.ts';
import { Revocations } from './revocations.ts';

function principal(tenantId: string, objectId: string, issuedAt: number): Principal {
  return { tenantId, objectId, token: { issuedAt } } as Principal;
}

function covered(objectId: string, issuedAt: number, tenantId = 'tenant'): boolean {
  const revocations = new Revocations();
  revocations.add({ tenantId: 'tenant', objectId: 'Person', issuedBefore: 100 });
  revocations.add({ tenantId: 'tenant', objectId: 'person', issuedBefore: 50 });
  return revocations.cover(principal(tenantId, objectId, issuedAt));
}

test('covers what was issued before the latest moment given, in any order and case', () => {
  expect(covered('person', 99)).toBe(true);
});

test('spares what was issued from that moment on', () => {
  expect(covered('person', 100)).toBe(false);
});

test('spares everybody else, and the same id in another tenant', () => {
  expect(covered('somebody', 1)).toBe(false);
  expect(covered('person', 1, 'other')).toBe(false);
});
