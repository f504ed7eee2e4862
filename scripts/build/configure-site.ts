import { publicCloud, type SitePlaces } from './site-places.ts';

/** Where requests may go: the policy of the pages, not of the redirect page, which sends none. */
const connectSources = "connect-src 'self'";

/**
 * The staticwebapp.config.json of one deployment: its policy lets the pages reach the API and the
 * authority that they use, and nothing else.
 *
 * @param text the repository's staticwebapp.config.json
 * @throws {Error} when the policy has no place for the API
 */
export function configureSite(text: string, { apiOrigin, authorityHost }: SitePlaces): string {
  const configured = text.replaceAll(publicCloud, authorityHost);
  if (apiOrigin === '') return configured;
  if (!configured.includes(connectSources)) {
    throw new Error(`staticwebapp.config.json allows nothing by ${connectSources}.`);
  }
  return configured.replaceAll(connectSources, `${connectSources} ${apiOrigin}`);
}
