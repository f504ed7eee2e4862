import type { Deployment } from './deployment.ts';
import { readRegistration } from './read-registration.ts';
import { redirectUriOf } from './redirect-uri.ts';

/**
 * Whether a token for the API that an address names may be sent there. Only the address says which API
 * it is, and one that is somebody else's could name another API and use the token at that one. So a
 * second source must agree: who starts the doctor, by naming the audience, or the directory of az, in
 * which that API trusts these pages and the pages are at this address.
 *
 * @param audience the API's client id, as it was typed
 * @returns true, or why not
 */
export async function isOwnApi(
  { site, api, apiClientId, spaClientId }: Deployment,
  audience: string | undefined,
): Promise<true | { readonly why: string }> {
  if (audience !== undefined) {
    const isSame = audience.toLowerCase() === apiClientId.toLowerCase();
    return isSame || { why: `the address names the API ${apiClientId}, not ${audience}` };
  }
  // Registrations know where pages are, and nothing of an API elsewhere.
  if (site !== api) return { why: 'the API is at an origin of its own' };
  const [itself, pages] = await Promise.all([
    readRegistration(apiClientId),
    readRegistration(spaClientId),
  ]);
  if ('why' in itself) return itself;
  if ('why' in pages) return pages;
  const trustsPages = itself.api.preAuthorizedApplications.some(
    ({ appId }) => appId === spaClientId,
  );
  const isTheirs = pages.spa.redirectUris.includes(redirectUriOf(site));
  return (trustsPages && isTheirs) || { why: `no registration of this API knows ${site}` };
}
