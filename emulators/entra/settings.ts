/** What a test may change while the emulator runs; all times in seconds. */
export type EntraSettings = {
  /** Null: 60 to 90 minutes at random, as Entra does. */
  accessTokenSeconds: number | null;
  idTokenSeconds: number;
  codeSeconds: number;
  /** From the sign-in on; renewal does not extend it (the rule for single-page applications). */
  refreshTokenSeconds: number;
  /** How long a rotated refresh token may be used again: two tabs that renew at once. */
  refreshReuseGraceSeconds: number;
};

const minute = 60;
const hour = 60 * minute;

export function defaultSettings(): EntraSettings {
  return {
    accessTokenSeconds: null,
    idTokenSeconds: hour,
    codeSeconds: 10 * minute,
    refreshTokenSeconds: 24 * hour,
    refreshReuseGraceSeconds: 30,
  };
}
