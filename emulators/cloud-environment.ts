import { accountId, appRole, region } from './aws/roles.ts';
import type { RunningAws } from './aws/start-aws.ts';
import { projectId } from './gcp/secret-versions.ts';
import type { Listening } from './http/listen.ts';
import { appIdentity } from './identity/identities.ts';
import type { RunningKeyVault } from './key-vault/start-key-vault.ts';
import type { RunningManagedIdentity } from './managed-identity/start-managed-identity.ts';

type Environment = Record<string, string>;

type KeyVault = Pick<RunningKeyVault, 'origin' | 'certificateFile'>;
type AppService = {
  readonly managedIdentity: Pick<RunningManagedIdentity, 'origin' | 'identityHeader'>;
  readonly keyVault: KeyVault;
};
type VirtualMachine = {
  readonly managedIdentity: Pick<RunningManagedIdentity, 'origin'>;
  readonly keyVault: KeyVault;
};

/**
 * The settings of an app in App Service, Functions or Container Apps that has a user-assigned
 * identity and a vault. `NODE_EXTRA_CA_CERTS` makes Node trust the emulated vault; it is read when
 * a program starts, so it has to be in the environment of the child process.
 */
export function appServiceEnvironment({ managedIdentity, keyVault }: AppService): Environment {
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
}: VirtualMachine): Environment {
  return {
    AZURE_POD_IDENTITY_AUTHORITY_HOST: managedIdentity.origin,
    ...vaultEnvironment(keyVault),
  };
}

function vaultEnvironment(keyVault: KeyVault): Environment {
  return {
    AZURE_CLIENT_ID: appIdentity.clientId,
    AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential',
    AZURE_KEY_VAULT_URL: keyVault.origin,
    NODE_EXTRA_CA_CERTS: keyVault.certificateFile,
  };
}

/** Lambda: the execution role's credentials are in the environment. */
export function lambdaEnvironment({ origin, lambdaCredentials }: RunningAws): Environment {
  return {
    ...secretsManagerEnvironment(origin),
    AWS_ACCESS_KEY_ID: lambdaCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: lambdaCredentials.secretAccessKey,
    AWS_SESSION_TOKEN: lambdaCredentials.sessionToken,
  };
}

/** A task of ECS or Fargate: the agent gives the task role's credentials. */
export function ecsTaskEnvironment({ origin }: RunningAws, role = appRole): Environment {
  return {
    ...secretsManagerEnvironment(origin),
    AWS_CONTAINER_CREDENTIALS_FULL_URI: `${origin}/v2/credentials/${role}`,
  };
}

/** A pod of EKS with pod identity: the agent gives credentials for the pod's token. */
export function podIdentityEnvironment({ origin, podIdentityFile }: RunningAws): Environment {
  return {
    ...secretsManagerEnvironment(origin),
    AWS_CONTAINER_CREDENTIALS_FULL_URI: `${origin}/v1/credentials`,
    AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: podIdentityFile,
  };
}

/** A pod of EKS with a role for its service account (IRSA): STS gives credentials for its token. */
export function webIdentityEnvironment(aws: RunningAws, role = appRole): Environment {
  return {
    ...secretsManagerEnvironment(aws.origin),
    AWS_ENDPOINT_URL_STS: aws.origin,
    AWS_WEB_IDENTITY_TOKEN_FILE: aws.webIdentityFile,
    AWS_ROLE_ARN: `arn:aws:iam::${accountId}:role/${role}`,
    AWS_ROLE_SESSION_NAME: 'keyless',
  };
}

/** An EC2 instance: the metadata service gives the instance role's credentials. */
export function ec2Environment({ origin }: RunningAws): Environment {
  const { AWS_EC2_METADATA_DISABLED: _, ...environment } = secretsManagerEnvironment(origin);
  return { ...environment, AWS_EC2_METADATA_SERVICE_ENDPOINT: origin };
}

function secretsManagerEnvironment(origin: string) {
  return {
    AWS_REGION: region,
    AWS_SECRETS_REGION: region,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: origin,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/** Cloud Run, Compute Engine, GKE with workload identity: the metadata server gives the tokens. */
export function googleCloudEnvironment({ origin }: Listening): Environment {
  return {
    GCE_METADATA_HOST: new URL(origin).host,
    METADATA_SERVER_DETECTION: 'assume-present',
    GOOGLE_CLOUD_PROJECT: projectId,
    GCP_SECRETS_PROJECT: projectId,
    GCP_SECRETS_URL: origin,
  };
}
