import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { samplePeople } from '../../emulators/entra/sample-people.ts';
import { banner } from './banner.ts';

test('tells the address and, for everybody, who, where, which roles and what to try', () => {
  const text = stripVTControlCharacters(
    banner('http://localhost:3000', 'http://localhost:3100', samplePeople()),
  );
  expect(text).toContain('Keyless runs at http://localhost:3000');
  for (const { name, username, tenant, roles, tryThis } of samplePeople()) {
    for (const part of [name, username, tenant, roles.join(', '), tryThis]) {
      expect(text).toContain(part);
    }
  }
});
