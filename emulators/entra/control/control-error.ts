/** A control request that cannot be done; the message is for the author of the test. */
export class ControlError extends Error {
  readonly status: 400 | 404 | 409 | 415;

  constructor(status: 400 | 404 | 409 | 415, message: string) {
    super(message);
    this.name = 'ControlError';
    this.status = status;
  }
}
