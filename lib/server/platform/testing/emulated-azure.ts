import 'server-only';
import { appServiceEnvironment } from '@/emulators/cloud-environment.ts';
import type { IdentityIssuer } from '@/emulators/identity/identity-issuer.ts';
import { startKeyVault } from '@/emulators/key-vault/start-key-vault.ts';
import { startManagedIdentity } from '@/emulators/managed-identity/start-managed-identity.ts';
import { control } from '@/emulators/testing/control.ts';
import { giveBackEntra, shareEntra } from './shared-entra.ts';

export type EmulatedAzure = {
  /** What points a host to all of it; no setting that the vault holds. */
  readonly environment: Readonly<Record<string, string>>;
  /** Who signs the tokens that the vault takes. */
  readonly issuer: IdentityIssuer;
  /** Asks the control endpoint of one emulator, such as `faults` of the vault. */
  vault(name: string, body?: object): Promise<unknown>;
  identity(name: string, body?: object): Promise<unknown>;
  /** Ends the faults of the identity, and leaves its settings. */
  mendIdentity(): Promise<unknown>;
  /** A genuine access token of a person of the directory. */
  accessToken(username: string): Promise<string>;
  /** Ends the vault as if its machine had gone. */
  endVault(): Promise<void>;
  close(): Promise<void>;
};

/** Starts a managed identity and a Key Vault of its own, beside the Entra ID of the test file. */
export async function emulatedAzure(): Promise<EmulatedAzure> {
  const { entra, issuer } = await shareEntra();
  const [managedIdentity, keyVault] = await Promise.all([
    startManagedIdentity({ issuer }),
    startKeyVault({ issuer }),
  ]);
  return {
    environment: {
      ...appServiceEnvironment({ managedIdentity, keyVault }),
      ENTRA_AUTHORITY_HOST: entra.origin,
    },
    issuer,
    vault: (name, body) => control(keyVault.controlOrigin, name, body),
    identity: (name, body) => control(managedIdentity.origin, name, body),
    mendIdentity: () => fetch(`${managedIdentity.origin}/_control/faults`, { method: 'DELETE' }),
    async accessToken(username) {
      const answer = await control(entra.origin, 'access-token', { username });
      return (answer as { token: string }).token;
    },
    endVault: () => keyVault.close(),
    async close() {
      await Promise.all([managedIdentity.close(), keyVault.close(), giveBackEntra()]);
    },
  };
}
