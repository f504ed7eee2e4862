import { api, brookvale, fernhill, spa } from '../entra/directory.ts';
import { appIdentity, setupIdentity, systemAssigned } from '../identity/identities.ts';
import type { RoleAssignments } from './roles.ts';

/**
 * What the vault holds on a laptop: the settings that name the tenant and the registrations. None
 * of them is secret; in Azure they are kept here so that every setting has one place.
 */
export const sampleSecrets: Readonly<Record<string, string>> = {
  'azure-tenant-id': fernhill.id,
  'azure-api-client-id': api.id,
  'azure-spa-client-id': spa.id,
  'allowed-tenants': brookvale.id,
};

/** What the deployment grants: the app reads, the deployment's own identity writes. */
export const sampleRoles: RoleAssignments = {
  [systemAssigned.principalId]: ['Key Vault Secrets User'],
  [appIdentity.principalId]: ['Key Vault Secrets User'],
  [setupIdentity.principalId]: ['Key Vault Secrets Officer'],
};
