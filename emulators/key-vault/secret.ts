/** One version of a secret; times are seconds since the epoch. */
export type SecretVersion = {
  /** 32 hexadecimal digits. */
  readonly version: string;
  readonly value: string;
  readonly enabled: boolean;
  readonly notBefore?: number | undefined;
  readonly expires?: number | undefined;
  readonly created: number;
  readonly updated: number;
  readonly contentType?: string | undefined;
  readonly tags?: Readonly<Record<string, string>> | undefined;
};

export type Secret = {
  readonly name: string;
  /** Oldest first; the last one is the current one. */
  readonly versions: readonly SecretVersion[];
  /** When it was deleted; it can be recovered until it is purged. */
  readonly deleted?: number | undefined;
};

/** What a caller may say of a version; the vault adds the rest. */
export type SecretChange = {
  readonly enabled?: boolean | undefined;
  readonly notBefore?: number | undefined;
  readonly expires?: number | undefined;
  readonly contentType?: string | undefined;
  readonly tags?: Readonly<Record<string, string>> | undefined;
};
