/** The key under which something is sent: the same as long as the same is sent, until it is forgotten. */
export function keysByContent() {
  let latest: { readonly content: string; readonly key: string } | null = null;
  return {
    /** @param input JSON */
    keyOf(input: unknown): string {
      const content = JSON.stringify(input);
      if (latest?.content !== content) latest = { content, key: crypto.randomUUID() };
      return latest.key;
    },
    /** It is done: the same, sent once more, is meant to be done once more. */
    forget() {
      latest = null;
    },
  };
}
