import { BrowserCacheLocation, type Configuration } from '@azure/msal-browser';
import type { PublicConfig } from '@/lib/contract/public-config.ts';
import { boundedNetwork } from './bounded-network.ts';

/**
 * MSAL's configuration. The authority is always the real one; against an emulator only
 * `authorityMetadata` differs. MSAL logs nothing: what matters reaches the person in words.
 *
 * @param origin of the page, such as `https://library.example`
 */
export function msalConfiguration(config: PublicConfig, origin: string): Configuration {
  return {
    auth: {
      clientId: config.clientId,
      authority: config.authority,
      ...(config.authorityMetadata ? { authorityMetadata: config.authorityMetadata } : {}),
      redirectUri: `${origin}/auth-redirect.html`,
      postLogoutRedirectUri: `${origin}/`,
      clientCapabilities: ['CP1'],
    },
    cache: { cacheLocation: BrowserCacheLocation.LocalStorage },
    system: { loggerOptions: { piiLoggingEnabled: false }, networkClient: boundedNetwork },
  };
}
