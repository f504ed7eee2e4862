import { graph } from '../directory.ts';
import type { Application, Directory } from '../directory-types.ts';
import { aadsts } from '../errors/aadsts.ts';

const openIdScopes = ['openid', 'profile', 'email', 'offline_access'];

export type ResolvedScopes = {
  /** OpenID scopes that were asked for. */
  readonly openId: ReadonlySet<string>;
  readonly resource: Application;
  /** The resource as the client named it; the audience of v1 tokens. */
  readonly resourceName: string;
  /** Delegated scopes of the resource: the token's `scp`. */
  readonly granted: readonly string[];
  /** The `scope` member of the token response. */
  readonly described: string;
};

type Part = { readonly resourceName: string; readonly value: string; readonly written: string };

/**
 * Splits `scope` (RFC 6749, section 3.3) into OpenID scopes and those of one resource. Without a
 * resource the token is for Microsoft Graph, as in Entra.
 *
 * @throws {AadstsError} 70011, 500011, 650053, 28000
 */
export function resolveScopes(
  directory: Directory,
  client: Application,
  scope: string | undefined,
): ResolvedScopes {
  const asked = (scope ?? '').split(' ').filter((part) => part !== '');
  const openId = new Set(asked.filter((part) => openIdScopes.includes(part)));
  const parts = asked.filter((part) => !openIdScopes.includes(part)).map(splitScope);
  const [first] = parts;
  const resourceName = first?.resourceName ?? graph.id;
  const resource = findResource(directory, resourceName);
  if (parts.some((part) => findResource(directory, part.resourceName).id !== resource.id)) {
    throw aadsts.severalResources();
  }
  // Graph counts the OpenID scopes among its own; other resources never see them.
  const shared = resource.id === graph.id ? [...openId].filter((s) => s !== 'offline_access') : [];
  const own = [...new Set(parts.flatMap((part) => scopesOf(client, resource, part)))];
  const described = [
    ...shared,
    ...own.map((value) => describe(first, value)),
    ...parts.filter(({ value }) => value === '.default').map(({ written }) => written),
  ];
  const granted = [...shared, ...own];
  return { openId, resource, resourceName, granted, described: described.join(' ') };
}

/** @throws {AadstsError} 500011 */
export function findResource(directory: Directory, name: string): Application {
  const resource = directory.applications.find(
    ({ id, api }) => api !== undefined && (id === name || api.identifierUris.includes(name)),
  );
  if (resource === undefined) {
    throw aadsts.resourceNotFound(name, directory.tenants[0]?.name ?? '');
  }
  return resource;
}

function splitScope(written: string): Part {
  if (!/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(written)) throw aadsts.scopeMalformed(written);
  const slash = written.lastIndexOf('/');
  if (slash < 0) return { resourceName: graph.id, value: written, written };
  const resourceName = written.slice(0, slash);
  const value = written.slice(slash + 1);
  if (value === '' || resourceName === '') throw aadsts.scopeMalformed(written);
  return { resourceName, value, written };
}

function scopesOf(client: Application, resource: Application, part: Part): readonly string[] {
  const scopes = resource.api?.scopes ?? [];
  if (part.value === '.default') return scopes;
  if (scopes.includes(part.value)) return [part.value];
  throw aadsts.scopeUnknown(client.name, part.value, resource.name);
}

function describe(first: Part | undefined, value: string): string {
  if (first === undefined || !first.written.includes('/')) return value;
  return `${first.resourceName}/${value}`;
}
