import { randomBytes, randomUUID } from 'node:crypto';

/** Where a secret lies, and the text that must be found nowhere else. */
export type PlantedSecrets = Readonly<Record<string, string>>;

/** What the emulators say of themselves when they are ready, as far as planting needs it. */
type Emulators = {
  readonly keyVaultControl: string;
  readonly environment: Readonly<Record<string, string>>;
};

/**
 * Puts secrets where a deployment has them: into the vault that the host reads, one that it uses and
 * one that it must not even ask for, and into its environment.
 *
 * @returns the secrets, and what the host's environment gains
 */
export async function plantSecrets({ keyVaultControl, environment }: Emulators): Promise<{
  readonly secrets: PlantedSecrets;
  readonly environment: Record<string, string>;
}> {
  const client = randomUUID();
  const password = randomBytes(18).toString('base64url');
  const inEnvironment = randomBytes(18).toString('base64url');
  const spa = environment.AZURE_SPA_CLIENT_ID;
  await setSecret(keyVaultControl, 'allowed-clients', `${spa},${client}`);
  await setSecret(keyVaultControl, 'database-password', password);
  return {
    secrets: {
      'the setting that the vault gave': client,
      'another secret of the vault': password,
      'a secret of the environment': inEnvironment,
      'the header that gets tokens for the managed identity': environment.IDENTITY_HEADER ?? '',
    },
    environment: { PLANTED_SECRET: inEnvironment },
  };
}

async function setSecret(control: string, name: string, value: string): Promise<void> {
  const response = await fetch(`${control}/_control/secrets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, value }),
  });
  if (!response.ok) throw new Error(`${name} was not planted: ${await response.text()}`);
}
