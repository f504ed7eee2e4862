import { type HostileToken, refused } from '../hostile-token.ts';
import { headerOf, type Members, personClaims, signed, type TokenKit } from '../token-kit.ts';

/** Well signed by the published key, under a header that asks for more. */
export const hostileHeaders: readonly HostileToken[] = [
  ...refused('token-header', {
    'crit with an unknown extension': (kit) => withHeader(kit, { crit: ['tenant'], tenant: 'x' }),
    'crit empty': (kit) => withHeader(kit, { crit: [] }),
    'b64 false, declared critical': (kit) => withHeader(kit, { crit: ['b64'], b64: false }),
    'b64 false, undeclared': (kit) => withHeader(kit, { b64: false }),
    'b64 true': (kit) => withHeader(kit, { b64: true }),
    zip: (kit) => withHeader(kit, { zip: 'DEF' }),
    enc: (kit) => withHeader(kit, { enc: 'A256GCM' }),
    'cty of a token in a token': (kit) => withHeader(kit, { cty: 'JWT' }),
    'cty in lower case': (kit) => withHeader(kit, { cty: 'jwt' }),
  }),
  ...refused('token-header', {
    'an embedded key, signed with it': (kit) =>
      withForgedHeader(kit, { jwk: kit.keys.unpublished.jwk }),
    'an embedded key with a private part': (kit) =>
      withForgedHeader(kit, { jwk: kit.keys.unpublished.privateKey.export({ format: 'jwk' }) }),
    'jku to another key set': (kit) => withForgedHeader(kit, { jku: kit.attackerOrigin }),
    'x5u to another certificate': (kit) => withForgedHeader(kit, { x5u: kit.attackerOrigin }),
    'x5c with another certificate': (kit) => withForgedHeader(kit, { x5c: ['MIIB'] }),
    'jku null': (kit) => withHeader(kit, { jku: null }),
  }),
  ...refused('token-kind', {
    'typ of a proof of possession': (kit) => withHeader(kit, { typ: 'dpop+jwt' }),
    'typ of a logout token': (kit) => withHeader(kit, { typ: 'logout+jwt' }),
    'typ JOSE': (kit) => withHeader(kit, { typ: 'JOSE' }),
    'typ empty': (kit) => withHeader(kit, { typ: '' }),
    'typ null': (kit) => withHeader(kit, { typ: null }),
    'typ in a list': (kit) => withHeader(kit, { typ: ['JWT'] }),
  }),
];

function withHeader(kit: TokenKit, changes: Members): string {
  return signed(kit.keys.current, personClaims(kit), headerOf(kit.keys.current, changes));
}

/** Signed with the attacker's own key, which the header tries to bring along. */
function withForgedHeader(kit: TokenKit, changes: Members): string {
  const { current, unpublished } = kit.keys;
  return signed(unpublished, personClaims(kit), headerOf(current, changes));
}
