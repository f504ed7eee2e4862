import 'server-only';
import * as z from 'zod';
import { isBareOrigin, secureOrigin, secureUrl, wholeNumber } from '../formats.ts';
import type { SettingGroup } from './setting.ts';

const overTheWire = 'secrets would travel in plain text';
const awsExample = 'https://secretsmanager.eu-central-1.amazonaws.com';
const googleApi = 'https://secretmanager.googleapis.com';
const day = 86_400;

const awsEndpoint = {
  schema: secureUrl(awsExample, overTheWire).optional(),
  about: 'Another address for AWS. Read by the AWS SDK, checked here.',
  otherwise: 'the region’s own',
};

/** Which vault gives what the environment does not; one of the three clouds, or none. */
export const vaultSettings = {
  AZURE_KEY_VAULT_URL: {
    schema: z
      .url({ error: 'must be a URL, such as https://NAME.vault.azure.net', abort: true })
      .refine(isBareOrigin, { error: 'must be an origin, without a path', abort: true })
      .refine((value) => value.startsWith('https:'), 'must be https, on loopback too')
      .transform((value) => new URL(value).origin)
      .optional(),
    about: 'Take secrets from this Azure Key Vault (role: Key Vault Secrets User).',
  },
  AWS_SECRETS_REGION: {
    schema: z
      .string()
      .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region, such as eu-central-1')
      .optional(),
    about: 'Take secrets from AWS Secrets Manager in this region (secretsmanager:GetSecretValue).',
  },
  GCP_SECRETS_PROJECT: {
    schema: z
      .string()
      .regex(/^[a-z0-9][a-z0-9:.-]{2,}$/, 'must be the id or number of a project')
      .optional(),
    about:
      'Take secrets from Google Secret Manager in this project (roles/secretmanager.secretAccessor).',
  },
  GCP_SECRETS_URL: {
    schema: secureOrigin(googleApi, overTheWire).default(googleApi),
    about: 'Another address for Google Secret Manager, such as a regional one.',
  },
  AWS_ENDPOINT_URL: awsEndpoint,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: awsEndpoint,
  AWS_ENDPOINT_URL_STS: awsEndpoint,
  SECRETS_REFRESH_SECONDS: {
    schema: wholeNumber(1, day, 'a number of seconds').default(300),
    about: 'How often secrets are read again, in seconds.',
  },
  SECRETS_KEEP_SECONDS: {
    schema: wholeNumber(1, 30 * day, 'a number of seconds').default(day),
    about:
      'How long a value counts as good while the vault does not give it again, in seconds; then the ' +
      'app reports itself not ready.',
  },
  SECRETS_START_SECONDS: {
    schema: wholeNumber(0, 600, 'a number of seconds').default(30),
    about:
      'How long a start waits for a vault or an identity that does not answer, in seconds, before ' +
      'it gives up.',
  },
} as const satisfies SettingGroup;
