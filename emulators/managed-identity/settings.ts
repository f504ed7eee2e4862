import * as z from 'zod';

const Settings = z.strictObject({
  /** Seconds; Azure gives 24 hours. */
  lifetimeSeconds: z.int(),
  /**
   * How `expires_on` is written: seconds as text (both real sources), a time in ISO 8601, or
   * wrong: absent, an hour ago, or no time at all.
   */
  expiresOn: z.enum(['seconds', 'iso8601', 'absent', 'past', 'words']),
  /** Whether the app has a system-assigned identity. */
  systemAssigned: z.boolean(),
});

export type ManagedIdentitySettings = z.infer<typeof Settings>;
export const SettingsChange = Settings.partial();

const day = 86_400;

export function defaultSettings(): ManagedIdentitySettings {
  return { lifetimeSeconds: day, expiresOn: 'seconds', systemAssigned: true };
}
