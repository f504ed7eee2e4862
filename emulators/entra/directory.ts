// Relative, not '@/…': plain Node runs the emulators without a bundler and knows no path alias.
import { describeRole, roles, rolesHeldBy } from '../../lib/policy/roles.ts';
import { person, service } from './directory-entry.ts';
import type { Application, AppRole, Directory, Person, Tenant } from './directory-types.ts';
import { stableGuid } from './stable-guid.ts';

/** The company that runs the app. */
export const fernhill: Tenant = {
  id: '6f1c2a54-8b3e-4d07-9a61-2e5b7c90d413',
  name: 'Fernhill Works',
  domains: ['fernhill.example', 'fernhill.onmicrosoft.example'],
};

/** A partner company whose people may use the app too. */
export const brookvale: Tenant = {
  id: 'b27d90e6-41fa-4c38-8d5e-0c9a1f63e782',
  name: 'Brookvale Partners',
  domains: ['brookvale.example'],
};

const workloadSubjects = {
  catalogueImporter: 'system:serviceaccount:library:catalogue-importer',
  catalogueMirror: 'system:serviceaccount:library:catalogue-mirror',
  unassigned: 'system:serviceaccount:library:unassigned',
  api: 'system:serviceaccount:library:keyless-api',
} as const;

const libraryRoles: readonly AppRole[] = roles.map((value) => ({
  id: stableGuid('app role', value),
  value,
  displayName: describeRole(value).title,
  description: describeRole(value).description,
  allowedMemberTypes: [describeRole(value).heldBy === 'person' ? 'User' : 'Application'],
}));

export const api: Application = {
  id: '0d3f5b71-92c8-4e6a-b1d4-7a8e60c2f935',
  name: 'Keyless API',
  tenantId: fernhill.id,
  audience: 'AzureADMultipleOrgs',
  api: {
    identifierUris: ['api://0d3f5b71-92c8-4e6a-b1d4-7a8e60c2f935'],
    tokenVersion: 2,
    scopes: ['access_as_user'],
    appRoles: libraryRoles,
    optionalClaims: [],
    groupClaims: true,
  },
  // The API calls Microsoft Graph on behalf of the signed-in person.
  service: service('Keyless API', workloadSubjects.api, []),
};

/** The same API as an older registration would have it: v1 tokens, `idtyp`, a readable URI. */
export const legacyApi: Application = {
  id: '58a4e1c9-6d70-4b2f-9e83-c1f7052ad6b4',
  name: 'Keyless API (v1 tokens)',
  tenantId: fernhill.id,
  audience: 'AzureADMultipleOrgs',
  api: {
    identifierUris: [
      'api://58a4e1c9-6d70-4b2f-9e83-c1f7052ad6b4',
      'https://fernhill.example/library',
    ],
    tokenVersion: 1,
    scopes: ['access_as_user'],
    appRoles: libraryRoles,
    optionalClaims: ['idtyp'],
    groupClaims: false,
  },
};

/** Microsoft's own id, the same in every tenant; its tokens are not meant for anyone else. */
export const graph: Application = {
  id: '00000003-0000-0000-c000-000000000000',
  name: 'Microsoft Graph',
  tenantId: fernhill.id,
  audience: 'AzureADMultipleOrgs',
  api: {
    identifierUris: ['https://graph.microsoft.com'],
    tokenVersion: 1,
    scopes: ['User.Read', 'User.ReadBasic.All', 'GroupMember.Read.All'],
    appRoles: [],
    optionalClaims: [],
    groupClaims: false,
  },
};

export const spa: Application = {
  id: 'c94b7d20-3e15-4f8a-a6c2-5d01e89f7b36',
  name: 'Keyless',
  tenantId: fernhill.id,
  audience: 'AzureADMultipleOrgs',
  singlePage: true,
};

export const catalogueImporter: Application = {
  id: '21e8f60a-b5d3-4197-8c4e-f932a7d1605b',
  name: 'Catalogue importer',
  tenantId: fernhill.id,
  audience: 'AzureADMyOrg',
  service: service('Catalogue importer', workloadSubjects.catalogueImporter, ['Books.Import.All']),
};

export const catalogueMirror: Application = {
  id: '7b0c94d8-e2a6-4f51-b37d-180f6ce25a9d',
  name: 'Catalogue mirror',
  tenantId: fernhill.id,
  audience: 'AzureADMyOrg',
  service: service('Catalogue mirror', workloadSubjects.catalogueMirror, ['Books.Read.All']),
};

/** Entra gives this one a token for the API too: a token alone must be worth nothing. */
export const unassignedService: Application = {
  id: 'e5a12f79-04cb-4d86-97f0-b8c3d64e2a15',
  name: 'Service without a role',
  tenantId: fernhill.id,
  audience: 'AzureADMyOrg',
  service: service('Service without a role', workloadSubjects.unassigned, []),
};

/** In Brookvale Pavel is nobody; at Fernhill he is a guest with a role. */
const pavelAtHome = person(brookvale, 'Pavel Dvorenko', [], {
  tryThis:
    'Signed in with his own company he has no role, though he is a guest with one at Fernhill.',
});

const people: readonly Person[] = [
  person(fernhill, 'Ines Morvane', ['Books.Reader'], {
    tryThis: 'Search the catalogue, then open the administration page and see why it is refused.',
    groups: 3,
  }),
  person(fernhill, 'Tomas Brandvik', ['Books.Librarian'], {
    tryThis: 'Run the desk, answer a wish, import a list and undo it.',
    groups: 3,
  }),
  person(fernhill, 'Priya Sundaresh', ['Books.Admin'], {
    tryThis: 'Withdraw a book, restore it, and look at the statistics.',
  }),
  person(fernhill, 'Jonas Adeyorin', ['Access.Admin'], {
    tryThis: 'See every role and what it unlocks; the catalogue stays closed.',
  }),
  person(fernhill, 'Hanna Wiesental', ['Audit.Reader'], {
    tryThis: 'Read the audit trail and find the refusals of the others.',
  }),
  person(fernhill, 'Leo Castellarin', rolesHeldBy('person'), {
    tryThis: 'Everything is open: the quickest way to see the whole app.',
  }),
  person(fernhill, 'Maximiliane Featherstone-Oyelarin van der Meersche', threeRoles(), {
    tryThis: 'Several roles at once, and a name that tests every layout.',
    username: 'maximiliane@fernhill.example',
  }),
  person(fernhill, 'Amara Dialloune', ['Books.Reader'], {
    tryThis: 'Member of 240 groups: the token says so without listing them.',
    groups: 240,
  }),
  person(fernhill, 'Nora Beckwith-Sund', [], {
    tryThis: 'No role yet: the app explains what to ask for.',
  }),
  person(fernhill, 'Owen Prysdale', ['Books.Reader'], {
    tryThis: 'The account is disabled: Entra refuses the sign-in.',
    enabled: false,
  }),
  person(fernhill, 'Pavel Dvorenko', ['Books.Librarian'], {
    tryThis:
      'Counts as a guest when Fernhill is the only allowed tenant; else he arrives from Brookvale.',
    username: pavelAtHome.username,
    home: { tenantId: brookvale.id, id: pavelAtHome.id },
  }),
  pavelAtHome,
  person(brookvale, 'Sofia Marchevale', ['Books.Reader'], {
    tryThis: 'Another tenant: the same pages, and none of Fernhill’s books.',
  }),
  person(brookvale, 'Daniel Abarowen', ['Books.Admin'], {
    tryThis: 'Administrator of the other tenant: he runs its library and only that one.',
  }),
];

export const directory: Directory = {
  tenants: [fernhill, brookvale],
  people,
  applications: [api, legacyApi, graph, spa, catalogueImporter, catalogueMirror, unassignedService],
};

function threeRoles(): readonly string[] {
  return ['Books.Librarian', 'Access.Admin', 'Audit.Reader'];
}
