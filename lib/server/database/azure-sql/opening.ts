import 'server-only';

/** What is known of a connection besides the connection: made before it, kept as long as it is. */
export class Opening {
  /** When the token it was opened with ends, in milliseconds since the epoch. */
  tokenEndsAt = Number.POSITIVE_INFINITY;
  /** The number of the last error that the server sent before the connection was ready. */
  refusal: number | undefined;
}
