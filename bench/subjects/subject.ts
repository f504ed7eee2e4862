/** One server under test. */
export type Subject = {
  /** As the report calls it. */
  readonly name: string;
  /** What exactly it does, in a sentence for the report. */
  readonly about: string;
  /** Why it cannot run on this machine, and what to do; absent when it can. */
  readonly missing?: string;
  readonly environment: Readonly<Record<string, string>>;
  command(port: number): readonly string[];
};

/** What all subjects are given, so that they can answer the same. */
export type World = {
  /** Settings of the product: tenant, clients, authority, database. */
  readonly settings: Readonly<Record<string, string>>;
  readonly databaseFile: string;
  /** A file with the body of `GET /api/v1/me`. */
  readonly meFile: string;
  /** What the policy grants the caller, for servers that have no policy. */
  readonly permissions: readonly string[];
};
