import {
  type ManagedIdentity,
  systemAssigned,
  userAssignedIdentities,
} from '../identity/identities.ts';

/** Which query parameter names the identity by which of its ids; the sources differ in the last. */
type IdParameters = { readonly [parameter: string]: keyof ManagedIdentity };

export const appServiceIds: IdParameters = {
  client_id: 'clientId',
  principal_id: 'principalId',
  object_id: 'principalId',
  mi_res_id: 'resourceId',
};

export const imdsIds: IdParameters = {
  client_id: 'clientId',
  object_id: 'principalId',
  msi_res_id: 'resourceId',
  mi_res_id: 'resourceId',
};

/**
 * The identity that a token request is for.
 *
 * @returns undefined when it names one that is not assigned, or names none and there is no
 *   system-assigned one
 */
export function requestedIdentity(
  query: URLSearchParams,
  ids: IdParameters,
  hasSystemAssigned: boolean,
): ManagedIdentity | undefined {
  const named = Object.entries(ids).find(([parameter]) => query.has(parameter));
  if (named === undefined) return hasSystemAssigned ? systemAssigned : undefined;
  const [parameter, property] = named;
  const wanted = query.get(parameter)?.toLowerCase();
  return userAssignedIdentities.find((identity) => identity[property].toLowerCase() === wanted);
}

/** Whether the request says which identity it wants. */
export function namesIdentity(query: URLSearchParams, ids: IdParameters): boolean {
  return Object.keys(ids).some((parameter) => query.has(parameter));
}
