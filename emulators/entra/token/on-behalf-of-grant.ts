import { errors, jwtVerify } from 'jose';
import { parseRequestedClaims } from '../claims/requested-claims.ts';
import type { Application, Person } from '../directory-types.ts';
import type { EntraState } from '../entra-state.ts';
import { aadsts } from '../errors/aadsts.ts';
import { aadstsGrant } from '../errors/aadsts-grant.ts';
import { aadstsPerson } from '../errors/aadsts-person.ts';
import { resolveScopes } from '../lookup/resolve-scopes.ts';
import { personTokens } from './person-tokens.ts';
import type { TokenRequest, TokenResponse } from './token-request.ts';

/**
 * An API that received a person's token asks for another one, for the next API, on behalf of that
 * person. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow
 */
export async function onBehalfOfGrant(request: TokenRequest): Promise<TokenResponse> {
  const { state, client, parameters } = request;
  const assertion = parameters('assertion');
  if (assertion === undefined) throw aadsts.missingParameter('assertion');
  if (parameters('requested_token_use') !== 'on_behalf_of') {
    throw aadsts.invalidParameter('requested_token_use');
  }
  const person = await assertedPerson(state, client, assertion);
  const scopes = resolveScopes(state.directory, client, parameters('scope'));
  return personTokens(state, {
    ...request,
    person,
    scopes,
    requested: parseRequestedClaims(parameters('claims')),
    contexts: [],
    sid: '',
    nonce: undefined,
  });
}

async function assertedPerson(
  state: EntraState,
  client: Application,
  assertion: string,
): Promise<Person> {
  const claims = await verifyAssertion(state, assertion);
  const audiences = [client.id, ...(client.api?.identifierUris ?? [])];
  if (typeof claims.aud !== 'string' || !audiences.includes(claims.aud)) {
    throw aadstsGrant.assertionAudience();
  }
  if (claims['scp'] === undefined) throw aadstsGrant.assertionWithoutPerson(client.id);
  const person = state.directory.people.find(
    ({ id, tenantId }) => id === claims['oid'] && tenantId === claims['tid'],
  );
  if (person === undefined) throw aadstsGrant.assertionSignature();
  if (!person.enabled) throw aadstsPerson.disabled();
  return person;
}

async function verifyAssertion(state: EntraState, assertion: string) {
  try {
    const { payload } = await jwtVerify(
      assertion,
      ({ kid }) => {
        const key = state.keys.find(kid ?? '');
        if (key === undefined) throw aadstsGrant.assertionSignature();
        return key.publicKey;
      },
      { algorithms: ['RS256'], currentDate: new Date(state.clock.now() * 1000) },
    );
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw aadstsGrant.assertionExpired();
    if (error instanceof errors.JWSSignatureVerificationFailed) {
      throw aadstsGrant.assertionSignature();
    }
    if (error instanceof errors.JOSEError) throw aadstsGrant.assertionMalformed();
    throw error;
  }
}
