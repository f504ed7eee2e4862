import { fernhill } from '../entra/directory.ts';
import { stableGuid } from '../entra/stable-guid.ts';

/** A service principal whose tokens the platform hands out to the program that runs on it. */
export type ManagedIdentity = {
  readonly name: string;
  readonly clientId: string;
  /** The object id; role assignments name it. */
  readonly principalId: string;
  /** The resource in Azure: the app itself, or the user-assigned identity. */
  readonly resourceId: string;
};

export const subscriptionId = stableGuid('subscription', 'keyless');
const resourceGroup = `/subscriptions/${subscriptionId}/resourcegroups/rg-keyless`;

/** The company's tenant: the one whose vault the app reads. */
export const homeTenantId = fernhill.id;

/** Comes and goes with the app; asked for when no id is named. */
export const systemAssigned: ManagedIdentity = {
  name: 'app-keyless',
  clientId: stableGuid('client', 'app-keyless'),
  principalId: stableGuid('principal', 'app-keyless'),
  resourceId: `${resourceGroup}/providers/Microsoft.Web/sites/app-keyless`,
};

/** The identity that the deployment gives to the app: `AZURE_CLIENT_ID`. */
export const appIdentity = userAssigned('id-keyless');

/** Writes secrets during a deployment. */
export const setupIdentity = userAssigned('id-keyless-setup');

/** Is assigned to the app too, but nobody granted it anything. */
export const strangerIdentity = userAssigned('id-reports');

export const userAssignedIdentities = [appIdentity, setupIdentity, strangerIdentity] as const;

function userAssigned(name: string): ManagedIdentity {
  return {
    name,
    clientId: stableGuid('client', name),
    principalId: stableGuid('principal', name),
    resourceId: `${resourceGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`,
  };
}
