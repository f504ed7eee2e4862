import 'server-only';
import { appServiceEnvironment } from '@/emulators/cloud-environment.ts';
import { startEntra } from '@/emulators/entra/start-entra.ts';
import { IdentityIssuer } from '@/emulators/identity/identity-issuer.ts';
import { startKeyVault } from '@/emulators/key-vault/start-key-vault.ts';
import { startManagedIdentity } from '@/emulators/managed-identity/start-managed-identity.ts';
import { control } from '@/emulators/testing/control.ts';

export type EmulatedAzure = {
  /** What points a host to all of it; no setting that the vault holds. */
  readonly environment: Readonly<Record<string, string>>;
  /** Asks the control endpoint of one emulator, such as `faults` of the vault. */
  vault(name: string, body?: object): Promise<unknown>;
  identity(name: string, body?: object): Promise<unknown>;
  /** A genuine access token of a person of the directory. */
  accessToken(username: string): Promise<string>;
  /** Ends the vault as if its machine had gone. */
  endVault(): Promise<void>;
  close(): Promise<void>;
};

/** Starts Entra ID, managed identity and Key Vault of its own on free ports of this process. */
export async function emulatedAzure(): Promise<EmulatedAzure> {
  const issuer = await IdentityIssuer.create();
  const [entra, managedIdentity, keyVault] = await Promise.all([
    startEntra({ port: 0, appOrigins: ['http://localhost:3000'] }),
    startManagedIdentity({ issuer }),
    startKeyVault({ issuer }),
  ]);
  return {
    environment: {
      ...appServiceEnvironment({ managedIdentity, keyVault }),
      ENTRA_AUTHORITY_HOST: entra.origin,
    },
    vault: (name, body) => control(keyVault.controlOrigin, name, body),
    identity: (name, body) => control(managedIdentity.origin, name, body),
    async accessToken(username) {
      const answer = await control(entra.origin, 'access-token', { username });
      return (answer as { token: string }).token;
    },
    endVault: () => keyVault.close(),
    async close() {
      await Promise.all([entra.close(), managedIdentity.close(), keyVault.close()]);
    },
  };
}
