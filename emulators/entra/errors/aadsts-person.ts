import { AadstsError } from './aadsts-error.ts';

/** Refusals about a person: who they are, whether they may, what they still have to do. */
export const aadstsPerson = {
  disabled: () => new AadstsError(50057, 'invalid_grant', 'The user account is disabled.'),
  notInTenant: (username: string, home: string, tenant: string, clientId: string) =>
    new AadstsError(
      50020,
      'invalid_grant',
      `User account '${username}' from identity provider '${home}' does not exist in tenant '${tenant}' and cannot access the application '${clientId}' in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different user account.`,
    ),
  notAssigned: (clientId: string, name: string) =>
    new AadstsError(
      50105,
      'access_denied',
      `Your administrator has configured the application ${name} ('${clientId}') to block users unless they are specifically granted ('assigned') access to the application. Contact your administrator to grant access.`,
    ),
  loginRequired: () =>
    new AadstsError(
      50058,
      'login_required',
      'A silent sign-in request was sent but no user is signed in.',
    ),
  severalAccounts: () =>
    new AadstsError(
      16000,
      'interaction_required',
      'Either multiple user identities are available for the current request or selected account is not supported for the scenario.',
    ),
  interactionRequired: (claims?: string) =>
    new AadstsError(
      50076,
      'interaction_required',
      'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access this application.',
      { suberror: 'basic_action', ...(claims === undefined ? {} : { claims }) },
    ),
  consentRequired: (clientId: string, name: string) =>
    new AadstsError(
      65001,
      'interaction_required',
      `The user or administrator has not consented to use the application with ID '${clientId}' named '${name}'. Send an interactive authorization request for this user and resource.`,
      { suberror: 'consent_required' },
    ),
  consentDeclined: () =>
    new AadstsError(65004, 'access_denied', 'User declined to consent to access the app.'),
  /** Silent requests cannot show the page that says `reason`, so they ask for one. */
  silently: (reason: AadstsError) =>
    new AadstsError(
      reason.code,
      'interaction_required',
      reason.message.replace(/^AADSTS\d+: /, ''),
      reason.details,
    ),
};
