import { expect, test } from 'vitest';
import { checkApiRegistration } from './check-api-registration.ts';
import { checkSpaRegistration } from './check-spa-registration.ts';
import { Registration } from './registration.ts';
import { soundRegistrations } from './testing/sound-registrations.ts';

const site = 'https://library.example';
const sound = soundRegistrations(site, 'the-api', 'the-spa');

function problems(change: { readonly api?: object; readonly spa?: object } = {}): string[] {
  const api = Registration.parse({ ...sound.api, ...change.api });
  const spa = Registration.parse({ ...sound.spa, ...change.spa });
  return [...checkApiRegistration(api, 'the-spa'), ...checkSpaRegistration(spa, site)]
    .filter(({ level }) => level === 'problem')
    .map(({ what }) => what);
}

test('sound registrations have no problem', () => expect(problems()).toEqual([]));

const [reader, ...others] = sound.api.appRoles;
const secret = { passwordCredentials: [{ displayName: 'for now' }] };
const { web } = sound.spa;

test.each([
  [
    'version 1',
    { api: { api: { ...sound.api.api, requestedAccessTokenVersion: null } } },
    'of version 1',
  ],
  ['no URI', { api: { identifierUris: [] } }, 'api://CLIENT-ID: none'],
  [
    'no scope',
    { api: { api: { ...sound.api.api, oauth2PermissionScopes: [] } } },
    'access_as_user',
  ],
  [
    'consent',
    { api: { api: { ...sound.api.api, preAuthorizedApplications: [] } } },
    'asked for consent',
  ],
  [
    'no idtyp',
    { api: { optionalClaims: { accessToken: [{ name: 'xms_cc' }] } } },
    'missing: idtyp',
  ],
  ['no claims', { api: { optionalClaims: null } }, 'missing: idtyp, xms_cc'],
  ['a role less', { api: { appRoles: others } }, 'Books.Reader is missing'],
  [
    'a disabled role',
    { api: { appRoles: [{ ...reader, isEnabled: false }, ...others] } },
    'Books.Reader is missing or differs',
  ],
  [
    'a person’s role for services',
    { api: { appRoles: [{ ...reader, allowedMemberTypes: ['Application'] }, ...others] } },
    'Books.Reader',
  ],
  [
    'a role more',
    { api: { appRoles: [...sound.api.appRoles, { ...reader, value: 'Books.Owner' }] } },
    'Books.Owner is not in the policy',
  ],
  ['a secret of the API', { api: secret }, 'registration of the API has 1 stored'],
  ['a secret of the pages', { spa: secret }, 'registration of the pages has 1 stored'],
  [
    'another address',
    { spa: { spa: { redirectUris: ['https://old.example/auth-redirect.html'] } } },
    'none of its single-page',
  ],
  [
    'type web',
    { spa: { web: { ...web, redirectUris: [`${site}/`] } } },
    'another type: https://library.example/',
  ],
  [
    'implicit flow',
    {
      spa: {
        web: {
          ...web,
          implicitGrantSettings: { enableAccessTokenIssuance: true, enableIdTokenIssuance: false },
        },
      },
    },
    'implicit flow is on',
  ],
])('%s is found', (_name, change, words) => {
  expect(problems(change)).toEqual([expect.stringContaining(words)]);
});
