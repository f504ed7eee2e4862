import * as z from 'zod';

/** `POST /api/v1/access/revocations`: of whom, by the object id that Entra has (`oid`). */
export const NewRevocation = z.strictObject({ objectId: z.guid().toLowerCase() });

/** Tokens of the person or service that were issued before the moment are refused. */
export const Revocation = z.object({
  objectId: z.guid(),
  /** ISO 8601, UTC; whole seconds, as tokens have them. */
  issuedBefore: z.iso.datetime(),
});

export type NewRevocation = z.infer<typeof NewRevocation>;
export type Revocation = z.infer<typeof Revocation>;
