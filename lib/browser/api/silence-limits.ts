/** How long nothing may be heard before the request is given up, in milliseconds. */
export const silenceLimits = {
  /** A page waits for it, with nothing to look at. */
  read: 20_000,
  change: 30_000,
  /** Hundreds of rows are written, or a file is made, before the first byte comes. */
  longWork: 120_000,
} as const;
