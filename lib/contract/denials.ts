import * as z from 'zod';
import { PageQuery, pageOf } from './page.ts';

/** A refusal (403) as the audit trail keeps it: enough to explain it without asking anyone. */
export const Denial = z.object({
  /** The receipt that the refused caller was given. */
  id: z.uuid(),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  code: z.string(),
  kind: z.enum(['person', 'service']),
  objectId: z.guid(),
  clientId: z.guid(),
  method: z.string(),
  path: z.string(),
  permission: z.string().nullable(),
  /** Roles the caller held, and roles that would have granted the permission. */
  heldRoles: z.array(z.string()),
  grantedBy: z.array(z.string()),
  trace: z.string(),
});

export const DenialPage = pageOf(Denial);

/** `GET /api/v1/audit/denials`, newest first. */
export const DenialQuery = PageQuery.extend({
  /** Only the refusal with this receipt. */
  receipt: z.uuid().toLowerCase().optional(),
});

export type Denial = z.infer<typeof Denial>;
export type DenialPage = z.infer<typeof DenialPage>;
export type DenialQuery = z.infer<typeof DenialQuery>;
