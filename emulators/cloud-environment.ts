import { appIdentity } from './identity/identities.ts';

type Environment = Record<string, string>;

type AzureEmulators = {
  readonly managedIdentity: { readonly origin: string; readonly identityHeader: string };
  readonly keyVault: { readonly origin: string; readonly certificateFile: string };
};

/**
 * The settings of an app in App Service, Functions or Container Apps that has a user-assigned
 * identity and a vault. `NODE_EXTRA_CA_CERTS` makes Node trust the emulated vault; it is read when
 * a program starts, so it has to be in the environment of the child process.
 */
export function appServiceEnvironment({ managedIdentity, keyVault }: AzureEmulators): Environment {
  return {
    IDENTITY_ENDPOINT: `${managedIdentity.origin}/msi/token`,
    IDENTITY_HEADER: managedIdentity.identityHeader,
    ...vaultEnvironment(keyVault),
  };
}

/** The same on a virtual machine or a scale set, where the metadata service gives the tokens. */
export function virtualMachineEnvironment({
  managedIdentity,
  keyVault,
}: AzureEmulators): Environment {
  return {
    AZURE_POD_IDENTITY_AUTHORITY_HOST: managedIdentity.origin,
    ...vaultEnvironment(keyVault),
  };
}

function vaultEnvironment(keyVault: AzureEmulators['keyVault']): Environment {
  return {
    AZURE_CLIENT_ID: appIdentity.clientId,
    AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential',
    AZURE_KEY_VAULT_URL: keyVault.origin,
    NODE_EXTRA_CA_CERTS: keyVault.certificateFile,
  };
}
