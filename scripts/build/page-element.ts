/** One start tag of a page, as the scanner found it. */
export type PageElement = {
  /** In lower case. */
  readonly name: string;
  /** Names in lower case, values as written (character references are not decoded). */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where `<` of the start tag stands. */
  readonly start: number;
  /** One past the end of the start tag; for a raw-text element one past its end tag. */
  readonly end: number;
  /** What stands inside a raw-text element such as script or style; else empty. */
  readonly text: string;
};
