/** The emulator's own time, so that a test can let it run ahead or behind. */
export class Clock {
  /** Seconds added to the machine's time. */
  offsetSeconds = 0;

  /** Seconds since the epoch, whole (RFC 7519, NumericDate). */
  now(): number {
    return Math.floor(Date.now() / 1000) + this.offsetSeconds;
  }

  /** As Entra writes times into errors: `2026-01-31 09:00:00Z`. */
  timestamp(seconds = this.now()): string {
    return `${new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  }
}
