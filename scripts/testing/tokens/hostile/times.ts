import { type HostileToken, refused } from '../hostile-token.ts';
import { type Members, personClaims, signed, type TokenKit } from '../token-kit.ts';

const skew = 60;
const slack = 30;
const oneDay = 86_400;

/** Well signed, at the wrong time or with a time that is none. */
export const hostileTimes: readonly HostileToken[] = [
  ...refused('token-expired', {
    'expired yesterday': (kit) => at(kit, { exp: kit.now - oneDay }),
    'expired just beyond the skew': (kit) => at(kit, { exp: kit.now - skew }),
    'exp zero': (kit) => at(kit, { exp: 0 }),
  }),
  ...refused('token-not-yet-valid', {
    'valid from tomorrow': (kit) => at(kit, { nbf: kit.now + oneDay }),
    'valid just beyond the skew': (kit) => at(kit, { nbf: kit.now + skew + slack }),
    'issued tomorrow': (kit) => at(kit, { iat: kit.now + oneDay }),
    'times in milliseconds': (kit) =>
      at(kit, { iat: kit.now * 1_000, nbf: kit.now * 1_000, exp: (kit.now + oneDay) * 1_000 }),
  }),
  ...refused('token-claims', {
    'exp missing': (kit) => at(kit, { exp: undefined }),
    'exp a text': (kit) => at(kit, { exp: String(kit.now + oneDay) }),
    'exp a date': (kit) => at(kit, { exp: '2999-12-31T00:00:00Z' }),
    'exp null': (kit) => at(kit, { exp: null }),
    'exp true': (kit) => at(kit, { exp: true }),
    'exp in a list': (kit) => at(kit, { exp: [kit.now + oneDay] }),
    'exp negative': (kit) => at(kit, { exp: -1 }),
    'exp 1e400': (kit) => spelled(kit, 'exp', '1e400'),
    'exp 1e300': (kit) => spelled(kit, 'exp', '1e300'),
    'nbf missing': (kit) => at(kit, { nbf: undefined }),
    'nbf a text': (kit) => at(kit, { nbf: '0' }),
    'nbf -1e400': (kit) => spelled(kit, 'nbf', '-1e400'),
    'iat missing': (kit) => at(kit, { iat: undefined }),
    'iat negative': (kit) => at(kit, { iat: -kit.now }),
  }),
];

function at(kit: TokenKit, times: Members): string {
  return signed(kit.keys.current, personClaims(kit, times));
}

/** With a number that `JSON.stringify` would not write. */
function spelled(kit: TokenKit, name: string, number: string): string {
  const json = JSON.stringify(personClaims(kit));
  return signed(
    kit.keys.current,
    json.replace(new RegExp(`"${name}":\\d+`), `"${name}":${number}`),
  );
}
