import { errors, jwtVerify } from 'jose';
import type { Application } from '../directory-types.ts';
import type { EntraState } from '../entra-state.ts';
import { aadsts } from '../errors/aadsts.ts';
import { aadstsGrant } from '../errors/aadsts-grant.ts';
import type { Parameters } from './form-parameters.ts';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/**
 * A service proves who it is with a token of its workload identity (RFC 7523, section 2.2); no
 * application here has a secret. A single-page application is public and proves nothing.
 *
 * @returns whether the client was authenticated
 * @throws {AadstsError} 7000218, 7000215, 700025, 700211 to 700213, 700024, 700027
 */
export async function authenticateClient(
  state: EntraState,
  client: Application,
  parameters: Parameters,
): Promise<boolean> {
  const assertion = parameters('client_assertion');
  const secret = parameters('client_secret');
  if (client.service === undefined) {
    if (assertion !== undefined || secret !== undefined) throw aadstsGrant.publicClient();
    return false;
  }
  if (secret !== undefined) throw aadstsGrant.secretInvalid(client.id);
  if (assertion === undefined) throw aadstsGrant.credentialMissing();
  if (parameters('client_assertion_type') !== assertionType) {
    throw aadsts.invalidParameter('client_assertion_type');
  }
  await verifyClientAssertion(state, client.service.federatedCredentials, assertion);
  return true;
}

type Credentials = NonNullable<Application['service']>['federatedCredentials'];

/** Entra names the first part that fits none of the application's federated credentials. */
async function verifyClientAssertion(
  state: EntraState,
  credentials: Credentials,
  assertion: string,
): Promise<void> {
  const { iss = '', sub = '', aud } = await verifySignature(state, assertion);
  const byIssuer = credentials.filter(({ issuerPath }) => state.origin + issuerPath === iss);
  if (byIssuer.length === 0) throw aadstsGrant.noFederatedCredential(700211, 'issuer', iss);
  const bySubject = byIssuer.filter(({ subject }) => subject === sub);
  if (bySubject.length === 0) throw aadstsGrant.noFederatedCredential(700213, 'subject', sub);
  if (!bySubject.some(({ audience }) => audience === aud)) {
    throw aadstsGrant.noFederatedCredential(700212, 'audience', String(aud));
  }
}

async function verifySignature(state: EntraState, assertion: string) {
  try {
    const { payload } = await jwtVerify(assertion, state.federationKey.publicKey, {
      algorithms: ['RS256'],
      requiredClaims: ['exp'],
      currentDate: new Date(state.clock.now() * 1000),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw aadstsGrant.clientAssertionExpired();
    if (error instanceof errors.JWSSignatureVerificationFailed) {
      throw aadstsGrant.clientAssertionSignature();
    }
    if (error instanceof errors.JOSEError) throw aadstsGrant.assertionMalformed();
    throw error;
  }
}
