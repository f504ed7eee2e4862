import { startAws } from './aws/start-aws.ts';
import {
  appServiceEnvironment,
  ecsTaskEnvironment,
  googleCloudEnvironment,
} from './cloud-environment.ts';
import { startGcp } from './gcp/start-gcp.ts';
import { IdentityIssuer } from './identity/identity-issuer.ts';
import { startKeyVault } from './key-vault/start-key-vault.ts';
import { startManagedIdentity } from './managed-identity/start-managed-identity.ts';

type Environment = Readonly<Record<string, string>>;

export type RunningClouds = {
  /** Where each emulator answers, by name. */
  readonly origins: Readonly<Record<string, string>>;
  /** What points an app to one of the clouds: it has an identity there and a vault. */
  readonly environments: {
    readonly azure: Environment;
    readonly aws: Environment;
    readonly gcp: Environment;
  };
  close(): Promise<void>;
};

/** Starts what stands for the machine's own identity and for the vaults, each on a free port. */
export async function startClouds(): Promise<RunningClouds> {
  const issuer = await IdentityIssuer.create();
  const [managedIdentity, keyVault, aws, gcp] = await Promise.all([
    startManagedIdentity({ issuer }),
    startKeyVault({ issuer }),
    startAws(),
    startGcp(),
  ]);
  return {
    origins: {
      managedIdentity: managedIdentity.origin,
      keyVault: keyVault.origin,
      keyVaultControl: keyVault.controlOrigin,
      aws: aws.origin,
      gcp: gcp.origin,
    },
    environments: {
      azure: appServiceEnvironment({ managedIdentity, keyVault }),
      aws: ecsTaskEnvironment(aws),
      gcp: googleCloudEnvironment(gcp),
    },
    close: async () => {
      await Promise.all([managedIdentity.close(), keyVault.close(), aws.close(), gcp.close()]);
    },
  };
}
