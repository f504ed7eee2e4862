/** A failure that a person can act on: its message says what to do and is printed without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
