/** How an answer in the cache will most probably look after a change. */
export type Expectation = {
  /** Of the API; every query of it is edited. */
  readonly path: string;
  /** Gives the answer as expected; what is not there yet stays undefined. */
  readonly edit: (before: unknown) => unknown;
};

/** An `Expectation` about answers of type `T`. */
export function expecting<T>(path: string, edit: (before: T) => T): Expectation {
  return { path, edit: (before) => (before === undefined ? undefined : edit(before as T)) };
}
