import { describe, expect, test } from 'vitest';
import { describeRole, roles } from '../../lib/policy/roles.ts';
import { api, directory } from './directory.ts';
import { sampleEnvironment } from './sample-environment.ts';
import { samplePeople } from './sample-people.ts';

describe('the directory', () => {
  test('declares every role of the policy, for people or for services', () => {
    const declared = api.api?.appRoles ?? [];
    expect(declared.map(({ value }) => value)).toEqual(roles);
    for (const { value, allowedMemberTypes, displayName } of declared) {
      const role = roles.find((known) => known === value);
      const { heldBy, title } = describeRole(role ?? 'Books.Reader');
      expect(allowedMemberTypes).toEqual([heldBy === 'person' ? 'User' : 'Application']);
      expect(displayName).toBe(title);
    }
  });

  test('gives people only roles of people and services only roles of services', () => {
    const heldBy = (kind: string) => roles.filter((role) => describeRole(role).heldBy === kind);
    for (const person of directory.people) {
      expect(heldBy('person')).toEqual(expect.arrayContaining([...person.roles]));
    }
    for (const { service } of directory.applications) {
      expect(heldBy('service')).toEqual(expect.arrayContaining([...(service?.roles ?? [])]));
    }
  });

  test('has each object id and each username in a tenant once', () => {
    const ids = directory.people.map(({ id }) => id);
    const names = directory.people.map(({ tenantId, username }) => `${tenantId} ${username}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has at least ten people, and each role of people is held by someone', () => {
    expect(directory.people.length).toBeGreaterThanOrEqual(10);
    const held = new Set(directory.people.flatMap((person) => person.roles));
    for (const role of roles.filter((name) => describeRole(name).heldBy === 'person')) {
      expect(held).toContain(role);
    }
  });
});

test('the sample environment points to the emulator', () => {
  const environment = sampleEnvironment('http://localhost:3100');
  expect(environment['ENTRA_AUTHORITY_HOST']).toBe('http://localhost:3100');
  expect(environment['AZURE_TENANT_ID']).toBe(directory.tenants[0]?.id);
  expect(environment['ALLOWED_TENANTS']).toBe(directory.tenants[1]?.id);
});

test('every sample person has something to try', () => {
  for (const { name, tenant, tryThis } of samplePeople()) {
    expect([name, tenant, tryThis]).not.toContain('');
  }
});
