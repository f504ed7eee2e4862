import 'server-only';
import type * as z from 'zod';
import { environmentSchema } from './declarations/all-settings.ts';
import { SettingsError } from './settings-error.ts';

export type Settings = ReturnType<typeof loadSettings>;

/** Texts by the name of their setting, such as the process environment. */
export type SettingSource = Readonly<Record<string, string | undefined>>;

/** The one setting that commands without the rest of the app need. @throws {SettingsError} */
export function databaseUrl(source: SettingSource): string {
  return parseSettings(environmentSchema.pick({ DATABASE_URL: true }), source).DATABASE_URL;
}

/**
 * Reads the settings from `source` (the process environment, and what a vault adds to it). Empty
 * strings count as absent, since deployment tools write those for unset variables.
 *
 * @throws {SettingsError} that lists every wrong setting at once, in words.
 */
export function loadSettings(source: SettingSource) {
  const env = parseSettings(environmentSchema, source);
  return {
    port: env.PORT,
    host: env.HOST,
    tenantId: env.AZURE_TENANT_ID,
    apiClientId: env.AZURE_API_CLIENT_ID,
    spaClientId: env.AZURE_SPA_CLIENT_ID,
    /** Every tenant whose people may call: the home tenant first. */
    tenants: [...new Set([env.AZURE_TENANT_ID, ...env.ALLOWED_TENANTS])],
    /** Client ids that may call; null means the SPA and, for app-only tokens, any assigned client. */
    allowedClients: env.ALLOWED_CLIENTS ?? null,
    allowedOrigins: env.ALLOWED_ORIGINS,
    authorityHost: env.ENTRA_AUTHORITY_HOST,
    databaseUrl: env.DATABASE_URL,
    tokenHeader: env.TOKEN_HEADER,
    logLevel: env.LOG_LEVEL,
  } as const;
}

/** Parses what `schema` names of `source`. @throws {SettingsError} */
export function parseSettings<T extends z.ZodType>(schema: T, source: SettingSource): z.infer<T> {
  const present = Object.entries(source).filter(([, value]) => value !== undefined && value !== '');
  const parsed = schema.safeParse(Object.fromEntries(present));
  if (parsed.success) return parsed.data;
  throw SettingsError.fromIssues(parsed.error.issues, source);
}
