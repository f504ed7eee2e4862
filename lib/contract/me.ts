import * as z from 'zod';

/** `GET /api/v1/me`: who the API takes the caller for, and what that is worth. Never the token. */
export const Me = z.object({
  kind: z.enum(['person', 'service']),
  /** The person's display name, or the client id of a service. For display only. */
  name: z.string(),
  /** Sign-in name (UPN) for display only; nothing is ever authorised by it. */
  username: z.string().nullable(),
  tenantId: z.guid(),
  objectId: z.guid(),
  clientId: z.guid(),
  /** Accepted app roles, and those in the token that this app does not accept. */
  roles: z.array(z.string()),
  ignoredRoles: z.array(z.string()),
  permissions: z.array(z.string()),
  token: z.object({
    version: z.enum(['1.0', '2.0']),
    issuer: z.string(),
    audience: z.string(),
    /** ISO 8601, UTC. */
    issuedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    scopes: z.array(z.string()),
    /** Every claim of the verified token, as the API reads it. */
    claims: z.record(z.string(), z.unknown()),
  }),
});

export type Me = z.infer<typeof Me>;
