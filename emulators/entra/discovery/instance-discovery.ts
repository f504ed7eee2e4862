import { aadsts } from '../errors/aadsts.ts';

/**
 * Tells a client whether it may trust an authority, and under which names to cache its tokens.
 *
 * @param authorizationEndpoint the authority that the client was given
 * @throws {AadstsError} 900144 without one, 50049 for a host that is not this emulator
 */
export function instanceDiscovery(origin: string, authorizationEndpoint: string | undefined) {
  if (authorizationEndpoint === undefined) throw aadsts.missingParameter('authorization_endpoint');
  const { host } = new URL(origin);
  const asked = URL.parse(authorizationEndpoint);
  const tenant = asked?.pathname.split('/')[1];
  if (asked?.host !== host || !tenant) throw aadsts.unknownInstance();
  return {
    tenant_discovery_endpoint: `${origin}/${tenant}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  };
}
