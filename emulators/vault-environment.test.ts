import { expect, test } from 'vitest';
import { vaultEnvironment } from './vault-environment.ts';

test('what the vault holds is not in the environment', () => {
  const environment = vaultEnvironment('http://localhost:3100', {
    AZURE_KEY_VAULT_URL: 'https://127.0.0.1:3101',
  });
  expect(environment).toEqual({
    ENTRA_AUTHORITY_HOST: 'http://localhost:3100',
    AZURE_KEY_VAULT_URL: 'https://127.0.0.1:3101',
  });
});
