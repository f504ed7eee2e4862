import 'server-only';

/** The tables of access, as Kysely types; the rules of `schema.ts` hold here too. */
export type AccessSchema = {
  token_revocations: TokenRevocationsTable;
};

export type TokenRevocationsTable = {
  tenant_id: string;
  /** Lower-case GUID of the person or service. */
  object_id: string;
  /** Seconds since the epoch, as the `iat` of tokens: those with a smaller one are refused. */
  issued_before: number;
  /** Who revoked last. */
  revoked_by: string;
};
