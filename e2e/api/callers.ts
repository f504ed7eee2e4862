import type { EntraControl } from '../support/entra-control.ts';

/** Callers of every kind: who they are to the emulator, and the roles that their token carries. */
export const callers = {
  'a person without a role': { username: 'nora.beckwith-sund@fernhill.example', roles: [] },
  'a reader': { username: 'ines.morvane@fernhill.example', roles: ['Books.Reader'] },
  'a librarian': { username: 'tomas.brandvik@fernhill.example', roles: ['Books.Librarian'] },
  'a library administrator': {
    username: 'priya.sundaresh@fernhill.example',
    roles: ['Books.Admin'],
  },
  'an access administrator': {
    username: 'jonas.adeyorin@fernhill.example',
    roles: ['Access.Admin'],
  },
  'an auditor': { username: 'hanna.wiesental@fernhill.example', roles: ['Audit.Reader'] },
  'a reading service': {
    client: '7b0c94d8-e2a6-4f51-b37d-180f6ce25a9d',
    roles: ['Books.Read.All'],
  },
  'an importing service': {
    client: '21e8f60a-b5d3-4197-8c4e-f932a7d1605b',
    roles: ['Books.Import.All'],
  },
  'a service without a role': { client: 'e5a12f79-04cb-4d86-97f0-b8c3d64e2a15', roles: [] },
} as const;

export type CallerName = keyof typeof callers;

/** A genuine token of that caller. */
export function tokenOf(entra: EntraControl, name: CallerName): Promise<string> {
  const { roles: _roles, ...request } = callers[name];
  return entra.accessToken(request);
}
