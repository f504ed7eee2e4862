import * as z from 'zod';

/** What the control endpoint accepts. Unknown members are refused, so that a typing error shows. */
const json = z.record(z.string(), z.unknown());
const seconds = z.number().int();

export const RotateKeys = z.strictObject({
  /** Take every older key of the organisations out of the key set. */
  retireOld: z.boolean().default(false),
});

export const KeyId = z.strictObject({ kid: z.string() });

export const FaultRequest = z.strictObject({
  path: z.string().min(1),
  delayMs: z.number().int().min(0).optional(),
  status: z.number().int().min(200).max(599).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.string().optional(),
  hang: z.boolean().optional(),
  times: z.number().int().min(1).optional(),
});

/** Times are in seconds; `clockOffsetSeconds` may be negative. */
export const SettingsChange = z
  .strictObject({
    clockOffsetSeconds: seconds,
    accessTokenSeconds: seconds.nullable(),
    idTokenSeconds: seconds,
    codeSeconds: seconds,
    refreshTokenSeconds: seconds,
    refreshReuseGraceSeconds: seconds,
  })
  .partial();

export const PersonChange = z
  .strictObject({
    /** Tenant whose entry of the person changes, by id or domain; the home tenant when absent. */
    tenant: z.string(),
    roles: z.array(z.string()),
    groups: z.number().int().min(0),
    enabled: z.boolean(),
    assigned: z.boolean(),
    consentRequired: z.boolean(),
    interactionRequired: z.boolean(),
  })
  .partial();

/** `key`: a published `kid`, `current`, or `foreign` for a key that is published nowhere. */
const key = z.string().default('current');

export const Mint = z.strictObject({ header: json.default({}), claims: json, key });

/** A genuine access token, or one that differs from it in the claims and header given. */
export const AccessTokenRequest = z.strictObject({
  /** A person; or, for an app-only token, leave it out and name a `client` that is a service. */
  username: z.string().optional(),
  /** Tenant in which the person acts; the home tenant when absent. */
  tenant: z.string().optional(),
  /** Client id; the SPA when absent. */
  client: z.string().optional(),
  /** Client id or URI of the API; the v2 API when absent. */
  resource: z.string().optional(),
  scopes: z.array(z.string()).optional(),
  contexts: z.array(z.string()).default([]),
  /** Put over the genuine claims; null takes a claim away. */
  claims: json.default({}),
  header: json.default({}),
  key,
});

export const FederatedToken = z.strictObject({
  subject: z.string(),
  audience: z.string().default('api://AzureADTokenExchange'),
  expiresInSeconds: seconds.default(3600),
  /** Put over the genuine claims. */
  claims: json.default({}),
});
