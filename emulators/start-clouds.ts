import { appServiceEnvironment } from './cloud-environment.ts';
import { IdentityIssuer } from './identity/identity-issuer.ts';
import { startKeyVault } from './key-vault/start-key-vault.ts';
import { startManagedIdentity } from './managed-identity/start-managed-identity.ts';

export type RunningClouds = {
  /** Where each emulator answers, by name. */
  readonly origins: Readonly<Record<string, string>>;
  /** What points an app to them: it runs in Azure and has a vault. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
};

/** Starts what stands for the machine's own identity and for the vaults, each on a free port. */
export async function startClouds(): Promise<RunningClouds> {
  const issuer = await IdentityIssuer.create();
  const [managedIdentity, keyVault] = await Promise.all([
    startManagedIdentity({ issuer }),
    startKeyVault({ issuer }),
  ]);
  return {
    origins: {
      managedIdentity: managedIdentity.origin,
      keyVault: keyVault.origin,
      keyVaultControl: keyVault.controlOrigin,
    },
    environment: appServiceEnvironment({ managedIdentity, keyVault }),
    close: async () => {
      await Promise.all([managedIdentity.close(), keyVault.close()]);
    },
  };
}
