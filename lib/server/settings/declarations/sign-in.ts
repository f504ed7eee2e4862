import 'server-only';
import { guid, guidList, secureOrigin } from '../formats.ts';
import type { SettingGroup } from './setting.ts';

const authorityExample = 'https://login.microsoftonline.com';

/** Who may sign in, and through what. */
export const signInSettings = {
  AZURE_TENANT_ID: {
    schema: guid,
    about: 'The directory (tenant) id of the organisation that runs the app.',
    fromVault: true,
  },
  AZURE_API_CLIENT_ID: {
    schema: guid,
    about: 'The application (client) id of the API’s registration: the audience of every token.',
    fromVault: true,
  },
  AZURE_SPA_CLIENT_ID: {
    schema: guid,
    about: 'The application (client) id of the registration that people sign in through.',
    fromVault: true,
  },
  ALLOWED_TENANTS: {
    schema: guidList.default([]),
    about: 'Tenant ids of further organisations whose people may sign in, separated by commas.',
    otherwise: 'the home tenant only',
    fromVault: true,
  },
  ALLOWED_CLIENTS: {
    schema: guidList.optional(),
    about: 'Client ids that may call the API, separated by commas.',
    otherwise: 'the sign-in client for people, and every service that holds a role',
    fromVault: true,
  },
  ENTRA_AUTHORITY_HOST: {
    schema: secureOrigin(
      authorityExample,
      'whoever answers there decides whose tokens are trusted',
    ).default(authorityExample),
    about: 'The origin of Microsoft Entra ID; another one in a sovereign cloud.',
  },
} as const satisfies SettingGroup;
