import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { allSettings, settingSections } from './declarations/all-settings.ts';
import { settingsReference } from './settings-reference.ts';

const page = fileURLToPath(new URL('../../../docs/settings.md', import.meta.url));

test('docs/settings.md is current; npx vitest run settings-reference -u writes it', async () => {
  await expect(settingsReference()).toMatchFileSnapshot(page);
});

test('no setting is in two sections', () => {
  const inSections = Object.values(settingSections).flatMap((group) => Object.keys(group));
  expect(inSections.toSorted()).toEqual(Object.keys(allSettings).toSorted());
});

test('every setting says in a sentence what it is for', () => {
  for (const { about } of Object.values(allSettings)) expect(about).toMatch(/^[A-Z].*\.$/);
});

test('what is secret may come from a vault', () => {
  for (const { secret, fromVault } of Object.values(allSettings)) {
    if (secret) expect(fromVault).toBe(true);
  }
});
