import { DenialPage, DenialQuery } from './denials.ts';
import { exampleIds, exampleMember, pageWith } from './examples.ts';
import { Me } from './me.ts';
import { answer, body, type Operation } from './operation.ts';
import { NewRevocation, Revocation } from './revocations.ts';

const group = 'Access';
const api = 'd40f6b28-17e5-4c93-8ab2-5c7e90d1f364';

export const accessOperations = [
  {
    id: 'getMe',
    group,
    method: 'GET',
    path: '/api/v1/me',
    access: 'me.read',
    summary: 'See who the API takes you for, and what that is worth',
    answers: [
      answer(200, Me, {
        kind: 'person',
        name: exampleMember.name,
        username: 'nilo.farrant@library.example',
        tenantId: exampleIds.tenant,
        objectId: exampleIds.person,
        clientId: exampleIds.client,
        roles: ['Books.Reader'],
        ignoredRoles: [],
        permissions: ['me.read', 'books.read', 'loans.borrow'],
        token: {
          version: '2.0',
          issuer: `https://login.microsoftonline.com/${exampleIds.tenant}/v2.0`,
          audience: api,
          issuedAt: '2026-03-02T13:00:00.000Z',
          expiresAt: '2026-03-02T14:12:00.000Z',
          scopes: ['access_as_user'],
          claims: { oid: exampleIds.person, roles: ['Books.Reader'] },
        },
      }),
    ],
  },
  {
    id: 'revokeTokens',
    group,
    method: 'POST',
    path: '/api/v1/access/revocations',
    access: 'access.revoke',
    summary: 'Refuse the tokens that a person or service holds',
    description:
      'Every token that was issued until now is refused with `token-revoked`: by the instance that answers ' +
      'at once, by the others within ten seconds. Whoever may still sign in gets a new token. Again moves ' +
      'the moment on.',
    body: body(NewRevocation, { objectId: exampleIds.person }),
    answers: [
      answer(200, Revocation, {
        objectId: exampleIds.person,
        issuedBefore: '2026-03-02T13:06:11.000Z',
      }),
    ],
  },
  {
    id: 'listDenials',
    group,
    method: 'GET',
    path: '/api/v1/audit/denials',
    access: 'audit.read',
    summary: 'Read the refusals of the audit trail',
    description: 'The newest first.',
    query: DenialQuery,
    answers: [
      answer(
        200,
        DenialPage,
        pageWith({
          id: exampleIds.receipt,
          at: '2026-03-02T13:06:10.000Z',
          code: 'permission-missing',
          kind: 'person',
          objectId: exampleIds.person,
          clientId: exampleIds.client,
          method: 'GET',
          path: '/api/v1/admin',
          permission: 'library.administer',
          heldRoles: ['Books.Reader'],
          grantedBy: ['Books.Admin'],
          trace: '0af7651916cd43dd8448eb211c80319c',
        }),
      ),
    ],
  },
] as const satisfies readonly Operation[];
