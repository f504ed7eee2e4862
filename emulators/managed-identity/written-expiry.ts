import type { ManagedIdentitySettings } from './settings.ts';

const hour = 3600;

/**
 * `expires_on` as the settings want it written.
 *
 * @param expiresOn seconds since the epoch
 */
export function writtenExpiry(
  expiresOn: number,
  style: ManagedIdentitySettings['expiresOn'],
): { readonly expires_on?: string } {
  switch (style) {
    case 'seconds':
      return { expires_on: String(expiresOn) };
    case 'iso8601':
      return { expires_on: new Date(expiresOn * 1000).toISOString() };
    case 'past':
      return { expires_on: String(Math.floor(Date.now() / 1000) - hour) };
    case 'words':
      return { expires_on: 'tomorrow' };
    case 'absent':
      return {};
  }
}
