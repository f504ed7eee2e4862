/** What a block takes: names of Terraform, each in exactly one of the lists. */
export type BlockSchema = {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Can be read, not set. */
  readonly computed: readonly string[];
  readonly blocks: Readonly<Record<string, NestedBlockSchema>>;
};

export type NestedBlockSchema = BlockSchema & {
  /** Whether the block around it needs one. */
  readonly needed: boolean;
  /** Whether it may be repeated. */
  readonly many: boolean;
};

/** The resources and data sources of the providers that we use, by type. */
export type ProviderSchema = {
  /** Which release of each provider it was read from, such as `hashicorp/azurerm` to `4.55.0`. */
  readonly providers: Readonly<Record<string, string>>;
  readonly resources: Readonly<Record<string, BlockSchema>>;
  readonly data: Readonly<Record<string, BlockSchema>>;
};
