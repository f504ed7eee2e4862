import * as z from 'zod';

/** A moment: ISO 8601, UTC. */
const moment = z.iso.datetime();

/** Why something failed the last time, in words and with what to do; null while all is well. */
const failure = z.object({ at: moment, message: z.string() }).nullable();

/** One place where the SDK looks for the app's own identity, in the order in which it looks. */
export const IdentitySource = z.object({
  /** As the SDK calls it, such as `ManagedIdentityCredential`. */
  name: z.string(),
  /** `excluded`: left out by AZURE_TOKEN_CREDENTIALS. `not-tried`: an earlier one answered. */
  outcome: z.enum(['used', 'passed-over', 'trying', 'not-tried', 'excluded']),
  /** Why it was passed over or left out, in the SDK's words; null otherwise. */
  reason: z.string().nullable(),
});

/** The identity that the app itself uses towards the cloud, and how it was found. */
export const PlatformIdentity = z.object({
  cloud: z.enum(['azure', 'aws', 'gcp', 'none']),
  /** The source in use and where it asks, such as `AppService`; null before the first token. */
  source: z.string().nullable(),
  endpoint: z.string().nullable(),
  /** Whom the cloud takes the app for; each part is null when the cloud does not tell it. */
  principal: z
    .object({
      tenantId: z.string().nullable(),
      objectId: z.string().nullable(),
      clientId: z.string().nullable(),
      /** The Azure resource, AWS role or Google service account behind it. */
      resource: z.string().nullable(),
    })
    .nullable(),
  chain: z.array(IdentitySource),
  /** The tokens at hand, by what they are for; never the tokens. */
  tokens: z.array(
    z.object({
      resource: z.string(),
      expiresAt: moment,
      /** When it is renewed behind the requests. */
      renewsAt: moment,
    }),
  ),
  /** Stored credentials that a cloud identity should replace, in words. */
  warnings: z.array(z.string()),
  lastError: failure,
});

/** One secret as the app holds it; never its value. */
export const PlatformSecret = z.object({
  /** In the vault, such as `azure-tenant-id`. */
  name: z.string(),
  /** The setting of the same name, such as `AZURE_TENANT_ID`. */
  setting: z.string(),
  /**
   * `current`: as last read. `kept`: the last read failed, and the value before it is in use.
   * `outdated`: kept for longer than it may be. `refused`: a newer version is there, but its value
   * cannot be used, so the one before it is. `absent`: optional, and the vault has none.
   */
  status: z.enum(['current', 'kept', 'outdated', 'refused', 'absent']),
  version: z.string().nullable(),
  /** When the version was made, as the vault says; its age follows from it. */
  createdAt: moment.nullable(),
  expiresAt: moment.nullable(),
  /** When this process first saw the version. */
  since: moment.nullable(),
  readAt: moment.nullable(),
  nextReadAt: moment.nullable(),
  lastError: failure,
});

/** Where one setting came from; never its value. */
export const PlatformSetting = z.object({
  name: z.string(),
  /** What it is for, in a sentence. */
  about: z.string(),
  from: z.enum(['environment', 'vault', 'default']),
  secret: z.boolean(),
});

/**
 * `GET /api/v1/platform` (`platform.read`), and the answer 202 of `POST /api/v1/platform/check`,
 * which re-reads every secret now or joins the check that is running. It answers at once; ask GET
 * about once a second while `check.state` is `running`, which lasts some seconds at the most.
 */
export const Platform = z.object({
  vault: z.object({
    provider: z.enum([
      'azure-key-vault',
      'aws-secrets-manager',
      'gcp-secret-manager',
      'environment',
    ]),
    /** The vault's URL, AWS region or Google project; null for the environment. */
    address: z.string().nullable(),
    status: z.enum(['ready', 'degraded', 'down']),
    /** What is wrong and until when it does not hurt; null while all is well. */
    detail: z.string().nullable(),
    /** How often secrets are read again, and how long a value outlives failing reads. */
    refreshSeconds: z.int(),
    keepSeconds: z.int(),
  }),
  identity: PlatformIdentity,
  secrets: z.array(PlatformSecret),
  settings: z.array(PlatformSetting),
  /** The last check, by hand or by interval; null before the first. */
  check: z
    .object({
      state: z.enum(['running', 'done']),
      startedAt: moment,
      finishedAt: moment.nullable(),
      /** Secrets to read, those read so far, and those of them that failed. */
      total: z.int(),
      done: z.int(),
      failed: z.int(),
    })
    .nullable(),
});

export type IdentitySource = z.infer<typeof IdentitySource>;
export type PlatformIdentity = z.infer<typeof PlatformIdentity>;
export type PlatformSecret = z.infer<typeof PlatformSecret>;
export type PlatformSetting = z.infer<typeof PlatformSetting>;
export type Platform = z.infer<typeof Platform>;
