import { parseRequestedClaims, type RequestedClaims } from '../claims/requested-claims.ts';
import type { EntraState } from '../entra-state.ts';
import { aadsts } from '../errors/aadsts.ts';
import { resolveScopes } from '../lookup/resolve-scopes.ts';
import type { Parameters } from '../token/form-parameters.ts';
import { challengePattern } from '../token/pkce.ts';
import type { AuthorizeTarget } from './authorize-target.ts';

const prompts = ['none', 'login', 'select_account', 'consent'] as const;
type Prompt = (typeof prompts)[number];

/** An authorization request (RFC 6749, section 4.1.1; OpenID Connect Core, section 3.1.2.1). */
export type AuthorizeRequest = AuthorizeTarget & {
  readonly scope: string;
  readonly codeChallenge: string;
  readonly nonce: string | undefined;
  readonly prompt: Prompt | undefined;
  readonly loginHint: string | undefined;
  readonly domainHint: string | undefined;
  readonly sid: string | undefined;
  /** The parameter as it came; the token endpoint reads it again. */
  readonly claims: string | undefined;
  readonly requested: RequestedClaims;
  readonly wantsClientInfo: boolean;
};

/** @throws {AadstsError} refusals that may be sent to the redirect URI */
export function authorizeRequest(
  state: EntraState,
  target: AuthorizeTarget,
  parameters: Parameters,
): AuthorizeRequest {
  const responseType = parameters('response_type');
  if (responseType === undefined) throw aadsts.missingParameter('response_type');
  if (responseType !== 'code') throw aadsts.responseTypeDisabled(responseType);
  const scope = parameters('scope');
  if (scope === undefined) throw aadsts.missingParameter('scope');
  resolveScopes(state.directory, target.client, scope);
  const claims = parameters('claims');
  return {
    ...target,
    scope,
    codeChallenge: s256Challenge(parameters),
    nonce: parameters('nonce'),
    prompt: promptOf(parameters('prompt')),
    loginHint: parameters('login_hint'),
    domainHint: parameters('domain_hint'),
    sid: parameters('sid'),
    claims,
    requested: parseRequestedClaims(claims),
    wantsClientInfo: parameters('client_info') === '1',
  };
}

/** `plain` would hand the verifier to whoever sees the address, so the SPA has to use S256. */
function s256Challenge(parameters: Parameters): string {
  const challenge = parameters('code_challenge');
  if (challenge === undefined) throw aadsts.pkceRequired();
  if (parameters('code_challenge_method') !== 'S256') {
    throw aadsts.invalidParameter('code_challenge_method');
  }
  if (!challengePattern.test(challenge)) throw aadsts.challengeMalformed();
  return challenge;
}

function promptOf(value: string | undefined): Prompt | undefined {
  if (value === undefined) return undefined;
  const prompt = prompts.find((known) => known === value);
  if (prompt === undefined) throw aadsts.invalidParameter('prompt');
  return prompt;
}
