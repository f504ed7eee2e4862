/** A value that an expression takes from elsewhere, such as `module.sql.database_url`. */
export type Reference = {
  /** Its names in order, indexes left out: `azurerm_subnet.x[0].id` has three. */
  readonly path: readonly string[];
  readonly line: number;
};

export type Attribute = {
  readonly name: string;
  readonly line: number;
  /** The expression as it is written. */
  readonly text: string;
  readonly references: readonly Reference[];
};

export type Block = {
  readonly type: string;
  readonly labels: readonly string[];
  readonly line: number;
  readonly body: Body;
};

/** What stands between braces, or in a whole file. */
export type Body = {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
};

/** The blocks of `body` with this type and, where given, this first label. */
export function blocksOf(body: Body, type: string, label?: string): Block[] {
  return body.blocks.filter(
    (block) => block.type === type && (label === undefined || block.labels[0] === label),
  );
}

/** The attribute of `body` with this name. */
export function attributeOf(body: Body, name: string): Attribute | undefined {
  return body.attributes.find((attribute) => attribute.name === name);
}
