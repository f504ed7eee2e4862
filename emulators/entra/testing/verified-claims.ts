import { createRemoteJWKSet, jwtVerify } from 'jose';

/** Verifies `token` against the emulator's published keys and gives header and claims. */
export async function verified(origin: string, token: string) {
  const keys = createRemoteJWKSet(new URL(`${origin}/common/discovery/v2.0/keys`));
  const { payload, protectedHeader } = await jwtVerify(token, keys, { algorithms: ['RS256'] });
  return { claims: payload, header: protectedHeader };
}
