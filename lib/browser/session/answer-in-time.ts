/** Milliseconds. Whoever is asked for a sign-in answers within a second; a broken network never does. */
const patience = 15_000;

/** Ends a request whose answer has not arrived in full by then; its error is a `TimeoutError`. */
export function answerInTime(): AbortSignal {
  return AbortSignal.timeout(patience);
}

export function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}
