import { type Listening, listen } from '../http/listen.ts';
import type { IdentityIssuer } from '../identity/identity-issuer.ts';
import { managedIdentityApp } from './managed-identity-app.ts';
import { ManagedIdentityState } from './managed-identity-state.ts';

export type ManagedIdentityOptions = {
  /** Signs the tokens; give the same one to the resources that accept them. */
  readonly issuer: IdentityIssuer;
  /** 0 for any free port, which is the default. */
  readonly port?: number;
};

export type RunningManagedIdentity = Listening & {
  /** The value of `IDENTITY_HEADER`. */
  readonly identityHeader: string;
};

/**
 * Starts the token endpoints of App Service and of the instance metadata service on loopback.
 *
 * @throws when the port is taken
 */
export async function startManagedIdentity({
  issuer,
  port = 0,
}: ManagedIdentityOptions): Promise<RunningManagedIdentity> {
  const state = new ManagedIdentityState(issuer);
  const listening = await listen(managedIdentityApp(state), { port });
  return { ...listening, identityHeader: state.identityHeader };
}
