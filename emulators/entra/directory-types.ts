/** What the emulator knows about an organisation: the entries of a Microsoft Entra directory. */
export type Directory = {
  readonly tenants: readonly Tenant[];
  readonly people: readonly Person[];
  readonly applications: readonly Application[];
};

export type Tenant = {
  readonly id: string;
  readonly name: string;
  /** Verified domains, the primary one first. A tenant may be addressed by any of them. */
  readonly domains: readonly string[];
};

export type Person = {
  /** `oid`: the object id in this tenant. A guest has another one at home. */
  readonly id: string;
  readonly tenantId: string;
  /** What the person types to sign in; `preferred_username` in tokens. */
  readonly username: string;
  readonly givenName: string;
  readonly familyName: string;
  /** For a guest: the account in the tenant where the person signs in. */
  readonly home?: { readonly tenantId: string; readonly id: string };
  readonly enabled: boolean;
  /** App roles of the API that the person is assigned to in this tenant. */
  readonly roles: readonly string[];
  /** Number of security groups; more than 200 make the token carry an overage claim instead. */
  readonly groups: number;
  /** For the sign-in page and the start banner. */
  readonly tryThis: string;
};

export type Application = {
  /** `appId`, the client id. */
  readonly id: string;
  readonly name: string;
  /** The tenant in which it is registered. */
  readonly tenantId: string;
  /** `signInAudience`: this tenant only, or people of any organisation. */
  readonly audience: 'AzureADMyOrg' | 'AzureADMultipleOrgs';
  /** A single-page application; its redirect URIs are made from the app origins at start. */
  readonly singlePage?: true;
  /** What the application exposes, when it is an API. */
  readonly api?: Api;
  /** How the application signs in as itself, when it is a service. */
  readonly service?: Service;
};

type Api = {
  /** Names by which clients ask for it, besides its client id. */
  readonly identifierUris: readonly string[];
  /** `requestedAccessTokenVersion` of the manifest: decides the format, whatever endpoint is used. */
  readonly tokenVersion: 1 | 2;
  readonly scopes: readonly string[];
  readonly appRoles: readonly AppRole[];
  /** Optional claims of the manifest. */
  readonly optionalClaims: readonly 'idtyp'[];
  /** `groupMembershipClaims: SecurityGroup`. */
  readonly groupClaims: boolean;
};

export type AppRole = {
  readonly id: string;
  readonly value: string;
  readonly displayName: string;
  readonly description: string;
  readonly allowedMemberTypes: readonly ('User' | 'Application')[];
};

export type Service = {
  /** Object id of the service principal: `oid` and `sub` of its tokens. */
  readonly principalId: string;
  /** Application roles that an administrator granted. */
  readonly roles: readonly string[];
  readonly federatedCredentials: readonly FederatedCredential[];
};

/** Workload identity federation: whose token the service may present instead of a secret. */
type FederatedCredential = {
  /** A path under the emulator's own origin, because its issuer is the emulator. */
  readonly issuerPath: string;
  readonly subject: string;
  readonly audience: 'api://AzureADTokenExchange';
};
