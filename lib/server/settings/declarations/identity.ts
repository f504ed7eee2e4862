import 'server-only';
import * as z from 'zod';
import { guid } from '../formats.ts';
import type { SettingGroup } from './setting.ts';

const choices = [
  'prod',
  'dev',
  'EnvironmentCredential',
  'WorkloadIdentityCredential',
  'ManagedIdentityCredential',
  'VisualStudioCodeCredential',
  'AzureCliCredential',
  'AzurePowerShellCredential',
  'AzureDeveloperCliCredential',
];
const lowerCase = choices.map((choice) => choice.toLowerCase());

/** The identity that the app itself uses. Read by the Azure SDK, checked here. */
export const identitySettings = {
  AZURE_CLIENT_ID: {
    schema: guid.optional(),
    about: 'The client id of a user-assigned managed identity or of a workload identity.',
    otherwise: 'the system-assigned identity',
  },
  AZURE_TOKEN_CREDENTIALS: {
    schema: z
      .string()
      .refine(
        (value) => lowerCase.includes(value.trim().toLowerCase()),
        `must be one of ${choices.join(', ')}`,
      )
      .optional(),
    about:
      'Where the Azure SDK looks for the app’s identity: `prod` (environment, workload and managed ' +
      'identity), `dev` (developer tools), or the name of one source.',
    otherwise: 'all of them, in their order',
  },
} as const satisfies SettingGroup;
