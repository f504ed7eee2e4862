import { type HostileToken, refused } from '../hostile-token.ts';
import {
  type Members,
  personClaims,
  personClaimsV1,
  serviceClaims,
  signed,
  spaClientId,
  type TokenKit,
  without,
} from '../token-kit.ts';

const otherClientId = '12121212-3434-4565-8787-909090909090';

/** Well signed for this API, but not an access token, or one that may not be used here. */
export const hostileCallers: readonly HostileToken[] = [
  ...refused('token-kind', {
    'an id token for the API itself': (kit) =>
      signed(kit.keys.current, without(personClaims(kit, { nonce: 'n' }), 'azp', 'azpacr', 'scp')),
    'an id token without a nonce': (kit) =>
      signed(kit.keys.current, without(personClaims(kit), 'azp', 'azpacr', 'scp')),
    'an id token in v1': (kit) =>
      signed(kit.keys.current, without(personClaimsV1(kit), 'appid', 'appidacr', 'scp')),
    'an id token that names a client': (kit) => person(kit, { nonce: 'n' }),
    'an id token with a hash of the code': (kit) => person(kit, { c_hash: 'h' }),
    'an id token with a hash of the access token': (kit) => person(kit, { at_hash: 'h' }),
    'a v2 token that names its client as v1 does': (kit) =>
      person(kit, { azp: undefined, appid: spaClientId }),
    'a v1 token that names its client as v2 does': (kit) =>
      signed(kit.keys.current, personClaimsV1(kit, { appid: undefined, azp: spaClientId })),
  }),
  ...refused('token-claims', {
    'azp not a GUID': (kit) => person(kit, { azp: 'keyless-spa' }),
    'azp in a list': (kit) => person(kit, { azp: [spaClientId] }),
    'oid missing': (kit) => person(kit, { oid: undefined }),
    'oid not a GUID': (kit) => person(kit, { oid: 'ines@lending.example' }),
    'oid a number': (kit) => person(kit, { oid: 7 }),
    'sub missing': (kit) => person(kit, { sub: undefined }),
    'sub empty': (kit) => person(kit, { sub: '' }),
    'sub a number': (kit) => person(kit, { sub: 1 }),
    'roles a text': (kit) => person(kit, { roles: 'Books.Admin' }),
    'roles null': (kit) => person(kit, { roles: null }),
    'roles an object': (kit) => person(kit, { roles: { 0: 'Books.Admin', length: 1 } }),
    'roles with a number': (kit) => person(kit, { roles: ['Books.Reader', 1] }),
    'roles in a list of lists': (kit) => person(kit, { roles: [['Books.Admin']] }),
    'scp a list': (kit) => person(kit, { scp: ['access_as_user'] }),
    'scp a number': (kit) => person(kit, { scp: 1 }),
    'scp null': (kit) => person(kit, { scp: null }),
    'scp empty': (kit) => person(kit, { scp: '' }),
    'idtyp app beside a scope': (kit) => person(kit, { idtyp: 'app' }),
    'idtyp user without a scope': (kit) => person(kit, { idtyp: 'user', scp: undefined }),
    'idtyp of a device': (kit) => signed(kit.keys.current, serviceClaims(kit, { idtyp: 'device' })),
    'idtyp null': (kit) => person(kit, { idtyp: null }),
  }),
  ...refused('scope-missing', {
    'another scope of this API': (kit) => person(kit, { scp: 'books_read' }),
    'a scope that begins like ours': (kit) => person(kit, { scp: 'access_as_user_admin' }),
    'the scope in another case': (kit) => person(kit, { scp: 'Access_As_User' }),
    'scopes joined by a comma': (kit) => person(kit, { scp: 'openid,access_as_user' }),
  }),
  ...refused('client-not-allowed', {
    'an unknown application acting for a person': (kit) => person(kit, { azp: otherClientId }),
    'an unknown application in v1': (kit) =>
      signed(kit.keys.current, personClaimsV1(kit, { appid: otherClientId })),
  }),
];

function person(kit: TokenKit, changes: Members): string {
  return signed(kit.keys.current, personClaims(kit, changes));
}
