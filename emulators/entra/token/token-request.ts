import type { Application } from '../directory-types.ts';
import type { EntraState } from '../entra-state.ts';
import type { TenantPath } from '../lookup/resolve-tenant.ts';
import type { Parameters } from './form-parameters.ts';

/** A request to the token endpoint whose client is known and, when it must be, authenticated. */
export type TokenRequest = {
  readonly state: EntraState;
  readonly path: TenantPath;
  readonly client: Application;
  readonly clientAuthenticated: boolean;
  readonly parameters: Parameters;
};

export type TokenResponse = Readonly<Record<string, unknown>>;
