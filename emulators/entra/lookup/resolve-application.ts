import type { Application, Directory } from '../directory-types.ts';
import { aadsts } from '../errors/aadsts.ts';
import type { TenantPath } from './resolve-tenant.ts';

/**
 * The client of a request, when it may be used at this path.
 *
 * @throws {AadstsError} 900144 without an id, 700016 when it is unknown there (every application
 *   here is for organisations, so `/consumers` knows none), 50194 when a single-tenant application
 *   is used with `/organizations` or `/common`.
 */
export function resolveApplication(
  directory: Directory,
  path: TenantPath,
  clientId: string | undefined,
): Application {
  if (clientId === undefined || clientId === '') throw aadsts.missingParameter('client_id');
  const application = directory.applications.find(({ id }) => id === clientId.toLowerCase());
  if (application === undefined || path.segment === 'consumers') {
    throw aadsts.applicationNotFound(clientId, directoryName(path));
  }
  if (application.audience === 'AzureADMultipleOrgs') return application;
  if (path.tenant === null) throw aadsts.singleTenantApplication(clientId, application.name);
  if (path.tenant.id !== application.tenantId) {
    throw aadsts.applicationNotFound(clientId, path.tenant.name);
  }
  return application;
}

function directoryName(path: TenantPath): string {
  if (path.segment === 'consumers') return 'Microsoft Accounts';
  return path.tenant?.name ?? path.segment;
}
