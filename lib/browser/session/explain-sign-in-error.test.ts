import { describe, expect, test } from 'vitest';
import { explainSignInError } from './explain-sign-in-error.ts';
import { SignInError } from './sign-in-error.ts';
import { signInProblem } from './sign-in-problem.ts';

const authError = (errorCode: string, errorMessage = '', correlationId = 'c-1') =>
  Object.assign(new Error(errorCode), { errorCode, errorMessage, correlationId });

const cases: readonly (readonly [name: string, error: unknown, code: string])[] = [
  ['declined consent', authError('access_denied', 'AADSTS65004: declined.'), 'cancelled'],
  ['cancelled at the picker', authError('access_denied'), 'cancelled'],
  ['left with Back', authError('user_cancelled'), 'cancelled'],
  ['consent missing', authError('invalid_grant', 'AADSTS65001: consent.'), 'consent-needed'],
  ['admin consent missing', authError('access_denied', 'AADSTS90094: x'), 'consent-needed'],
  ['not assigned', authError('access_denied', 'AADSTS50105: not assigned.'), 'not-assigned'],
  ['account of another tenant', authError('invalid_request', 'AADSTS50020: x'), 'wrong-tenant'],
  ['unknown resource', authError('invalid_resource', 'AADSTS500011: x'), 'wrong-tenant'],
  ['guest not invited', authError('invalid_request', 'AADSTS90072: x'), 'wrong-tenant'],
  ['app not in tenant', authError('unauthorized_client', 'AADSTS700016: x'), 'wrong-tenant'],
  ['disabled', authError('invalid_grant', 'AADSTS50057: x'), 'account-disabled'],
  ['locked', authError('invalid_grant', 'AADSTS50053: x'), 'account-disabled'],
  ['clock', authError('invalid_grant', 'AADSTS500133: x'), 'clock-wrong'],
  ['pop-up blocked', authError('popup_window_error'), 'popup-blocked'],
  ['storage full', authError('cache_quota_exceeded'), 'storage-blocked'],
  ['storage full, wrapped', authError('CacheError', 'cache_quota_exceeded'), 'storage-blocked'],
  ['no network, as MSAL knows', authError('no_network_connectivity'), 'offline'],
  ['timed out', authError('timed_out'), 'timed-out'],
  ['Entra down', authError('temporarily_unavailable'), 'server-down'],
  ['Entra says it is down', authError('server_error', 'AADSTS90033: x'), 'server-down'],
  ['fetch failed', new TypeError('Failed to fetch'), 'server-down'],
  ['no answer in time', new DOMException('x', 'TimeoutError'), 'server-down'],
  ['conditional access', authError('access_denied', 'AADSTS53003: x'), 'unknown'],
  ['something else', authError('state_not_found'), 'unknown'],
  ['not even an error', 'boom', 'unknown'],
];

describe('a failed sign-in in words', () => {
  test.each(cases)('%s', (_name, error, code) => {
    const problem = explainSignInError(error, true);
    expect(problem.code).toBe(code);
    expect(problem.title).not.toMatch(/AADSTS|_/);
    expect(problem.detail).not.toMatch(/AADSTS|_/);
  });

  test('requests that fail without a network are "offline"', () => {
    for (const error of [new TypeError('Failed to fetch'), authError('post_request_failed')]) {
      expect(explainSignInError(error, false).code).toBe('offline');
    }
  });

  test('the reference is the AADSTS code, else the correlation id, else the error code', () => {
    const reference = (error: unknown) => explainSignInError(error, true).reference;
    expect(reference(authError('invalid_grant', 'AADSTS50057: disabled'))).toBe('AADSTS50057');
    expect(reference(authError('state_not_found'))).toBe('c-1');
    expect(reference(authError('state_not_found', '', ''))).toBe('state_not_found');
  });

  test('a problem already in words stays as it is', () => {
    const problem = signInProblem('storage-blocked');
    expect(explainSignInError(new SignInError(problem), true)).toBe(problem);
  });
});
