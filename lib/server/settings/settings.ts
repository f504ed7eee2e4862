import 'server-only';
import * as z from 'zod';
import { isLoopbackUrl } from './loopback-url.ts';
import { SettingsError } from './settings-error.ts';

const publicCloud = 'https://login.microsoftonline.com';
const defaultPort = 3000;

const guid = z.guid('must be a GUID, such as 11111111-2222-3333-4444-555555555555').toLowerCase();

/** `a, b,,c` → `['a', 'b', 'c']`. */
const list = z
  .string()
  .transform((text) => text.split(',').map((item) => item.trim()))
  .transform((items) => items.filter((item) => item !== ''));

const guidList = list.pipe(z.array(guid));

const authorityHost = z
  .url({ error: 'must be a URL, such as https://login.microsoftonline.com', abort: true })
  .refine((value) => new URL(value).pathname === '/', 'must be an origin, without a path')
  .refine(
    (value) => value.startsWith('https://') || isLoopbackUrl(value),
    'must be https; http is accepted only for a loopback address, because whoever answers there decides whose tokens are trusted',
  )
  .transform((value) => new URL(value).origin);

const origin = z
  .url({ error: 'must be an origin, such as https://library.example.com', abort: true })
  .refine(
    (value) => new URL(value).origin === value,
    'must be an exact origin: scheme, host and port only',
  );

const databaseFile = z.string().regex(/^file:.+/, 'must be file:PATH, the path of a SQLite file');

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(defaultPort),
  HOST: z.string().default('127.0.0.1'),
  AZURE_TENANT_ID: guid,
  AZURE_API_CLIENT_ID: guid,
  AZURE_SPA_CLIENT_ID: guid,
  ALLOWED_TENANTS: guidList.default([]),
  ALLOWED_CLIENTS: guidList.optional(),
  ALLOWED_ORIGINS: list.pipe(z.array(origin)).default([]),
  ENTRA_AUTHORITY_HOST: authorityHost.default(publicCloud),
  DATABASE_URL: databaseFile.default('file:./data/keyless.db'),
  TOKEN_HEADER: z
    .string()
    .toLowerCase()
    .regex(/^[a-z][a-z0-9-]*$/, 'must be a header name')
    .default('authorization'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export type Settings = ReturnType<typeof loadSettings>;

type Source = Readonly<Record<string, string | undefined>>;

/** The one setting that commands without the rest of the app need. @throws {SettingsError} */
export function databaseUrl(source: Source): string {
  return read(environment.pick({ DATABASE_URL: true }), source).DATABASE_URL;
}

/**
 * Reads the settings from `source` (the process environment). Empty strings count as absent, since
 * deployment tools write those for unset variables.
 *
 * @throws {SettingsError} that lists every wrong setting at once, in words.
 */
export function loadSettings(source: Source) {
  const env = read(environment, source);
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

function read<T extends z.ZodType>(schema: T, source: Source): z.infer<T> {
  const present = Object.entries(source).filter(([, value]) => value !== undefined && value !== '');
  const parsed = schema.safeParse(Object.fromEntries(present));
  if (parsed.success) return parsed.data;
  throw SettingsError.fromIssues(parsed.error.issues, source);
}
